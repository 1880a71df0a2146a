namespace Groundwork.Policies.Rules.Network;

/// <summary>A new project has no default network.</summary>
public sealed class ProjectHasNoDefaultNetwork : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-project-no-default-network",
        AppliesTo = "gcp:organizations/project:Project",
        Severity = Severity.High,
        Summary = "The default network comes with open firewall rules.",
        Remediation = "Set autoCreateNetwork to false.",
        Frameworks = ["cis-gcp@4.0:3.1", "cis-gcp@5.0:3.1", "iso-27001@2022:A.8.20", "soc2@2017:CC5.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs project)
    {
        yield return project.Require("autoCreateNetwork").DefaultingTo(true).False();
    }
}
