namespace Groundwork.Policies.Rules.Secrets;

/// <summary>A version that leaves the program is switched off, not destroyed.</summary>
public sealed class SecretVersionsOutliveTheProgram : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-secret-version-kept",
        AppliesTo = "gcp:secretmanager/secretVersion:SecretVersion",
        Severity = Severity.High,
        Summary = "What still runs with it stops at once otherwise, and nobody can put it back.",
        Remediation = "Set deletionPolicy to DISABLE or ABANDON.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs version)
    {
        yield return version.Require("deletionPolicy").OneOf("DISABLE", "ABANDON");
    }
}
