namespace Groundwork.Policies.Rules.Iam;

/// <summary>Grants are added one by one; no resource replaces all there are.</summary>
public sealed class GrantsAreAdded : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-iam-no-authoritative-policy",
        AppliesTo = "/^gcp:(projects|folder|organizations)/iAMPolicy:/i",
        Severity = Severity.High,
        Summary = "A whole policy takes away the grants of Google's own agents, and of everybody else.",
        Remediation = "Use IAMMember.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["iso-27001@2022:A.5.18"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs policy)
    {
        yield return policy.Violation("A project's whole policy must not be replaced; add grants by IAMMember.");
    }
}
