namespace Groundwork.Policies.Rules.General;

/// <summary>The provider says which project and region it works in.</summary>
public sealed class ProviderNamesItsPlace : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-provider-explicit",
        AppliesTo = "pulumi:providers:gcp",
        Severity = Severity.High,
        Summary = "Without them it works in whatever project the person who runs it is logged in to.",
        Remediation = "Set project and region on the provider from the stack's settings.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs provider)
    {
        yield return provider.Require("project").Present();
        yield return provider.Require("region").Present();
    }
}
