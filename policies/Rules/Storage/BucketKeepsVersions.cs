namespace Groundwork.Policies.Rules.Storage;

/// <summary>What is overwritten or deleted in a bucket of value can be had back.</summary>
public sealed class BucketKeepsVersions : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-gcs-versioning",
        AppliesTo = Buckets.Type,
        Severity = Severity.Medium,
        Summary = "A bad write or a wrong delete is otherwise final.",
        Remediation = "Set versioning.enabled to true.",
        Levels = new(Level.Advisory, Level.Advisory, Level.Mandatory),
        Frameworks = ["iso-27001@2022:A.8.13"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs bucket)
    {
        yield return OnlyWhen(
            Buckets.IsFor(bucket, "state", "backup", "data", "audit")
                .Or(bucket.Require("labels[\"data-classification\"]").EqualTo("confidential")),
            "Nothing in the bucket has to be had back.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs bucket)
    {
        yield return bucket.Require("versioning.enabled").True();
    }
}
