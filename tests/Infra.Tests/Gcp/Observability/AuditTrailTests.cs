using Groundwork.Infra.Gcp.Observability;

namespace Groundwork.Infra.Tests.Gcp.Observability;

public sealed class AuditTrailTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Logs_every_access_to_every_service(bool isPreview)
    {
        var config = (await Trail(isPreview)).Only("gcp:projects/iAMAuditConfig:IAMAuditConfig");

        Assert.Equal("allServices", config["service"]);
        Assert.Equal("ADMIN_READ", config["auditLogConfigs[0].logType"]);
        Assert.Equal("DATA_READ", config["auditLogConfigs[1].logType"]);
        Assert.Equal("DATA_WRITE", config["auditLogConfigs[2].logType"]);
        Assert.Null(config["auditLogConfigs[0].exemptedMembers"]);
    }

    [Fact]
    public async Task Keeps_everything_for_three_years_where_nobody_can_shorten_that()
    {
        var program = await Trail();

        var archive = program.Only("gcp:storage/bucket:Bucket");
        var logs = program.Only("gcp:logging/projectBucketConfig:ProjectBucketConfig");

        Assert.Equal("94608000", archive["retentionPolicy.retentionPeriod"]);
        Assert.Equal(true, archive["retentionPolicy.isLocked"]);
        Assert.Equal("audit", archive["labels.purpose"]);
        Assert.Equal(true, archive["versioning.enabled"]);
        Assert.Equal("enforced", archive["publicAccessPrevention"]);
        Assert.Equal("keys-storage-us-id", archive["encryption.defaultKmsKeyName"]);
        Assert.Contains("keys-storage-us-storage", archive.DependsOn);
        Assert.True(archive.IsProtected);
        Assert.Equal(1095.0, logs["retentionDays"]);
        Assert.Equal(true, logs["locked"]);
        Assert.Equal(true, logs["enableAnalytics"]);
        Assert.Contains("keys-logs-us-central1-logging", logs.DependsOn);
        Assert.True(logs.IsProtected);
    }

    [Fact]
    public async Task Sends_all_of_it_to_both()
    {
        var sinks = (await Trail()).OfType("gcp:logging/projectSink:ProjectSink").ToArray();

        Assert.Equal(
            ["logging.googleapis.com/audit-logs-id", "storage.googleapis.com/trading-bot-test-audit-archive"],
            sinks.Select(sink => sink["destination"]).Order());
        Assert.All(sinks, sink => Assert.Null(sink["filter"]));
        Assert.All(sinks, sink => Assert.Null(sink["exclusions"]));
        Assert.All(sinks, sink => Assert.Equal(true, sink["uniqueWriterIdentity"]));
    }

    [Fact]
    public async Task Lets_the_sink_write_and_no_more()
    {
        var grant = (await Trail()).Only("gcp:storage/bucketIAMMember:BucketIAMMember");

        Assert.Equal("roles/storage.objectCreator", grant["role"]);
        Assert.Equal("trading-bot-test-audit-archive", grant["bucket"]);
    }

    [Theory]
    [InlineData("firewall-change", "networkFirewallPolicies", "ERROR")]
    [InlineData("database-change", "cloudsql.instances.promoteReplica", "ERROR")]
    [InlineData("database-change", "cloudsql.instances.patch", "ERROR")]
    [InlineData("suspicious-activity-critical", "jsonPayload.severity=\"CRITICAL\"", "CRITICAL")]
    [InlineData("key-change", "DestroyCryptoKeyVersion", "CRITICAL")]
    public async Task Tells_of_the_event(string key, string word, string severity)
    {
        var program = await Trail();

        var metric = program["gcp:logging/metric:Metric", $"audit-{key}"];
        var alert = program["gcp:monitoring/alertPolicy:AlertPolicy", $"audit-{key}-alert"];

        Assert.Contains(word, (string)metric["filter"]!, StringComparison.Ordinal);
        Assert.Contains($"user/audit-{key}\"", (string)alert["conditions[0].conditionThreshold.filter"]!, StringComparison.Ordinal);
        Assert.Contains($"audit-{key}", alert.DependsOn);
        Assert.Equal(severity, alert["severity"]);
    }

    static Task<TestProgram> Trail(bool isPreview = false) => TestProgram.Run(() =>
    {
        var cloud = Foundation.Cloud();
        var keys = Foundation.Keys(cloud);
        _ = new AuditTrail("audit", new()
        {
            Cloud = cloud,
            LogKey = keys.For("logs", "us-central1"),
            ArchiveKey = keys.For("storage", "us"),
        });
    }, isPreview);
}
