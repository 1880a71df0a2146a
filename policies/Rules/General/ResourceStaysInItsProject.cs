namespace Groundwork.Policies.Rules.General;

/// <summary>Every resource is made in the project of its provider.</summary>
public sealed class ResourceStaysInItsProject : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-project-own",
        AppliesTo = "/^gcp:/",
        Severity = Severity.High,
        Summary = "What lands in another environment's project is governed, paid for and deleted there.",
        Remediation = "Leave project out, or pass Services.Project.Id.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs resource)
    {
        yield return Unless(resource.ProviderInput("project").Absent(), "The provider names no project.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs resource)
    {
        var own = resource.ProviderInput("project");
        var given = resource.Require("project");
        yield return given.IsMissing ? Verdict.Passed
            : own.IsUnknown ? own.Undetermined()
            : given.Holds(value => value.Equals(own.Value), $"be {own.Shown}, its provider's");
    }
}
