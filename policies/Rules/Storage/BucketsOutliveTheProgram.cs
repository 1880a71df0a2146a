namespace Groundwork.Policies.Rules.Storage;

/// <summary>A bucket is not emptied to be deleted, and keeps old versions for a month.</summary>
public sealed class BucketsOutliveTheProgram : ResourceRule
{
    /// <summary>Days at least until a version is deleted.</summary>
    public static readonly Setting<int> Days = new("days", "Days at least until a version is deleted.", 30);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-gcs-no-force-destroy",
        AppliesTo = "gcp:storage/bucket:Bucket",
        Severity = Severity.High,
        Summary = "forceDestroy turns a renamed bucket into an empty one.",
        Remediation = "Leave forceDestroy off; delete noncurrent versions after 30 days or more.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Days],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs bucket)
    {
        yield return Unless(bucket.Require("labels.purpose").EqualTo("scratch"), "What is in it can be made again.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs bucket)
    {
        yield return bucket.Require("forceDestroy").DefaultingTo(false).False();
        yield return bucket.Require("storageClass").DefaultingTo("STANDARD").OneOf("STANDARD", "NEARLINE", "COLDLINE", "ARCHIVE");
        yield return bucket.Each("lifecycleRules")
            .All(static rule => rule.Require("action.type").OneOf("Delete", "SetStorageClass", "AbortIncompleteMultipartUpload"));
        yield return bucket.Each("lifecycleRules").All(rule => rule.Require("action.type").EqualTo("Delete").Then(() => Verdict.Any(
            ((string[])["condition.daysSinceNoncurrentTime", "condition.age"])
                .Select(path => rule.Require(path).AtLeast(Get(Days, bucket))))));
    }
}
