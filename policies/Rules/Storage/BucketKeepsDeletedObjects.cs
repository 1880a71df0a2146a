namespace Groundwork.Policies.Rules.Storage;

/// <summary>A deleted object stays recoverable for a week.</summary>
public sealed class BucketKeepsDeletedObjects : ResourceRule
{
    /// <summary>How long a deleted object is kept at least.</summary>
    public static readonly Setting<int> Least = new(
        "retentionDurationSeconds",
        "Seconds that a deleted object stays recoverable at least.",
        604800);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-gcs-soft-delete",
        AppliesTo = Buckets.Type,
        Severity = Severity.Medium,
        Summary = "Soft delete outlives a wrong clean-up, versions of which are gone too.",
        Remediation = "Leave softDeletePolicy out, or set retentionDurationSeconds to 604800 or more.",
        Levels = new(Level.Advisory, Level.Advisory, Level.Mandatory),
        Frameworks = ["iso-27001@2022:A.8.13"],
        Settings = [Least],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs bucket)
    {
        yield return bucket.Require("softDeletePolicy.retentionDurationSeconds").DefaultingTo(604800).AtLeast(Get(Least, bucket));
    }
}
