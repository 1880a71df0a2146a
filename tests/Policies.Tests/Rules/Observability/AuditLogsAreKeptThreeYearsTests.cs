using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class AuditLogsAreKeptThreeYearsTests : ResourceRuleTests<AuditLogsAreKeptThreeYears>
{
    static readonly ResourceInputs Logs = new ResourceInputs("gcp:logging/projectBucketConfig:ProjectBucketConfig", "audit")
        .With("bucketId", "trading-bot-audit")
        .With("retentionDays", 1095)
        .With("locked", true);

    static readonly ResourceInputs Bucket = new ResourceInputs("gcp:storage/bucket:Bucket", "audit-archive")
        .With("labels.purpose", "audit").With("retentionPolicy.retentionPeriod", "94608000").With("retentionPolicy.isLocked", true);

    protected override RuleCases Cases => new RuleCases(Logs)
        .Accepts("a bucket of as many seconds", _ => Bucket)
        .Rejects(l => l.With("retentionDays", 365), "retentionDays must be at least 1095, got 365.")
        .Rejects(l => l.With("locked", false), "locked must be true, got false.")
        .Rejects(
            _ => Bucket.With("retentionPolicy.retentionPeriod", "86400"),
            "retentionPolicy.retentionPeriod must be at least 94608000, got 86400.")
        .Rejects(_ => Bucket.With("retentionPolicy.isLocked", false), "retentionPolicy.isLocked must be true, got false.")
        .MissingOrNull("retentionDays", "retentionDays must be at least 1095, got nothing.")
        .Unknown("locked")
        .Secret("locked", false, "locked must be true, got [secret].")
        .NotApplicable(l => l.With("bucketId", "analytics"), "The bucket holds no audit logs.");
}
