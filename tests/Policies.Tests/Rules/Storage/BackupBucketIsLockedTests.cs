using Groundwork.Policies.Rules.Storage;

namespace Groundwork.Policies.Tests.Rules.Storage;

public sealed class BackupBucketIsLockedTests : ResourceRuleTests<BackupBucketIsLocked>
{
    static readonly ResourceInputs Bucket = new ResourceInputs("gcp:storage/bucket:Bucket", "reports")
        .With("labels.purpose", "backup")
        .With("retentionPolicy.isLocked", true)
        .With("retentionPolicy.retentionPeriod", "3024000");

    protected override RuleCases Cases => new RuleCases(Bucket)
        .Rejects(b => b.With("retentionPolicy.isLocked", false), "retentionPolicy.isLocked must be true, got false.")
        .Rejects(
            b => b.With("retentionPolicy.retentionPeriod", "86400"),
            "retentionPolicy.retentionPeriod must be at least 3024000, got 86400.")
        .Rejects(b => b.With("labels.purpose", "audit"), "retentionPolicy.retentionPeriod must be at least 94608000, got 3024000.")
        .MissingOrNull(
            "retentionPolicy",
            "retentionPolicy.isLocked must be true, got nothing.",
            "retentionPolicy.retentionPeriod must be at least 3024000, got nothing.")
        .Unknown("retentionPolicy.isLocked")
        .Secret("retentionPolicy.isLocked", false, "retentionPolicy.isLocked must be true, got [secret].")
        .NotApplicable(b => b.With("labels.purpose", "data"), "The bucket holds no backups and no audit logs.")
        .NotApplicable(
            b => b.With("labels.lock", "copy"),
            "The locked copy of this bucket is elsewhere: an export target can't be locked.");
}
