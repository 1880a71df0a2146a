namespace Groundwork.Policies.Rules.Storage;

/// <summary>Nobody, ourselves included, can shorten how long backups and audit logs are kept.</summary>
public sealed class BackupBucketIsLocked : ResourceRule
{
    /// <summary>How long backups are kept at least.</summary>
    public static readonly Setting<int> BackupSeconds = new(
        "backupRetentionSeconds",
        "Seconds that a backup is kept at least; 35 days.",
        3024000);

    /// <summary>How long audit logs are kept at least.</summary>
    public static readonly Setting<int> AuditSeconds = new(
        "auditRetentionSeconds",
        "Seconds that an audit log is kept at least; 3 years.",
        94608000);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-gcs-backup-lock",
        AppliesTo = Buckets.Type,
        Severity = Severity.Critical,
        Summary = "Whoever destroys the data goes for the backups next.",
        Remediation = "Set retentionPolicy with isLocked and the period; label the bucket purpose=backup or purpose=audit.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:2.3", "cis-gcp@5.0:2.4", "iso-27001@2022:A.8.10", "soc2@2017:CC7.2"],
        Settings = [BackupSeconds, AuditSeconds],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs bucket)
    {
        yield return OnlyWhen(Buckets.IsFor(bucket, "backup", "audit"), "The bucket holds no backups and no audit logs.");
        yield return Unless(
            bucket.Require("labels.lock").EqualTo("copy"),
            "The locked copy of this bucket is elsewhere: an export target can't be locked.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs bucket)
    {
        var least = bucket.Require("labels.purpose").EqualTo("audit").IsPassed ? Get(AuditSeconds, bucket) : Get(BackupSeconds, bucket);

        yield return bucket.Require("retentionPolicy.isLocked").True();
        yield return bucket.Require("retentionPolicy.retentionPeriod").AtLeast(least);
    }
}
