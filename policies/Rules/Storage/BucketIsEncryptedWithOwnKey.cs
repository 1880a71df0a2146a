namespace Groundwork.Policies.Rules.Storage;

/// <summary>A bucket is encrypted with a key of ours.</summary>
public sealed class BucketIsEncryptedWithOwnKey : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-gcs-cmek",
        AppliesTo = Buckets.Type,
        Severity = Severity.Low,
        Summary = "With a key of our own, access to the data can be withdrawn and is logged.",
        Remediation = "Set encryption.defaultKmsKeyName to a key of the bucket's location.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["soc2@2017:CC6.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs bucket)
    {
        yield return Unless(bucket.Require("labels[\"data-classification\"]").EqualTo("public"), "What is in the bucket is public.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs bucket)
    {
        yield return bucket.Require("encryption.defaultKmsKeyName").Present();
    }
}
