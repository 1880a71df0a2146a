namespace Groundwork.Policies.Rules.Observability;

/// <summary>Audit logs are kept for three years, and nobody can shorten that.</summary>
public sealed partial class AuditLogsAreKeptThreeYears : ResourceRule
{
    /// <summary>How long audit logs are kept at least.</summary>
    public static readonly Setting<int> Days = new("days", "Days that audit logs are kept at least; 3 years.", 1095);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-audit-retention-3y",
        AppliesTo = ["gcp:logging/projectBucketConfig:ProjectBucketConfig", "gcp:storage/bucket:Bucket"],
        Severity = Severity.Critical,
        Summary = "An intrusion is found months later; the law asks years later.",
        Remediation =
            "Set retentionDays to 1095 and locked on the log bucket, or a locked retentionPolicy of "
            + "94608000 s on the bucket labelled purpose=audit.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:2.3", "cis-gcp@5.0:2.4", "iso-27001@2022:A.8.10", "pci-dss@4.0:10.5.1"],
        Settings = [Days],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs bucket)
    {
        yield return OnlyWhen(
            bucket.Type == "gcp:logging/projectBucketConfig:ProjectBucketConfig"
                ? bucket.Require("bucketId").Matches(Audit(), "be for audit logs")
                : bucket.Require("labels.purpose").EqualTo("audit"),
            "The bucket holds no audit logs.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs bucket)
    {
        if (bucket.Type == "gcp:logging/projectBucketConfig:ProjectBucketConfig")
        {
            yield return bucket.Require("retentionDays").AtLeast(Get(Days, bucket));
            yield return bucket.Require("locked").True();
            yield break;
        }

        yield return bucket.Require("retentionPolicy.retentionPeriod").AtLeast(Get(Days, bucket) * 86400.0);
        yield return bucket.Require("retentionPolicy.isLocked").True();
    }

    [System.Text.RegularExpressions.GeneratedRegex("audit")]
    private static partial System.Text.RegularExpressions.Regex Audit();
}
