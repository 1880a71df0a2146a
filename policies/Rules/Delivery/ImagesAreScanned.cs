namespace Groundwork.Policies.Rules.Delivery;

/// <summary>Every image is scanned for known vulnerabilities.</summary>
public sealed class ImagesAreScanned : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-ar-vulnerability-scanning",
        AppliesTo = ["gcp:artifactregistry/repository:Repository", "gcp:projects/service:Service"],
        Severity = Severity.Medium,
        Summary = "A hole that everybody knows is used the same week.",
        Remediation = "Leave vulnerabilityScanningConfig on INHERITED and enable containerscanning.googleapis.com.",
        Levels = new(Level.Advisory, Level.Advisory, Level.Mandatory),
        Frameworks = ["soc2@2017:CC3.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        const string Missing = "The project must enable containerscanning.googleapis.com for the repository's images to be scanned.";
        var enabled = Verdict.OneOf(
            stack.OfType("gcp:projects/service:Service")
                .Select(static s => s.Require("service").EqualTo("containerscanning.googleapis.com")),
            stack.Violation(Missing));
        var repositories = stack.OfType("gcp:artifactregistry/repository:Repository")
            .Where(static r => r.At("mode").AsText() is null or "STANDARD_REPOSITORY")
            .ToArray();
        return repositories.Select(static r => r.Require("vulnerabilityScanningConfig.enablementConfig").NotEqualTo("DISABLED"))
            .Concat(enabled.IsViolated ? repositories.Select(static r => r.Violation(Missing)) : repositories.Take(1).Select(_ => enabled));
    }
}
