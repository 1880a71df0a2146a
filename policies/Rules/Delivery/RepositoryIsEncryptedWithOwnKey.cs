namespace Groundwork.Policies.Rules.Delivery;

/// <summary>A repository is encrypted with a key of ours.</summary>
public sealed class RepositoryIsEncryptedWithOwnKey : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-ar-cmek",
        AppliesTo = "gcp:artifactregistry/repository:Repository",
        Severity = Severity.Low,
        Summary = "With a key of our own, access to the images can be withdrawn and is logged.",
        Remediation = "Set kmsKeyName to a key of the repository's location.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["soc2@2017:CC6.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs repository)
    {
        yield return repository.Require("kmsKeyName").Present();
    }
}
