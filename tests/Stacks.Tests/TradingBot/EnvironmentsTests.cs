using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Groundwork.Stacks.Tests.TradingBot;

/// <summary>Prod is never weaker than staging, nor staging than dev, setting by setting, where security or recovery is concerned.</summary>
public sealed class EnvironmentsTests
{
    // How strong a value is; more is stronger.
    static readonly Dictionary<string, Func<JsonNode, double>> Strength = new()
    {
        ["alerting.pagerDuty"] = Flag,
        ["alerting.reportRetentionDays"] = Number,
        ["audit.locked"] = Flag,
        ["audit.retentionDays"] = Number,
        ["project.deletionProtection"] = Flag,
        ["delivery.keepRecentImages"] = Number,
        ["delivery.unreleasedImageDays"] = Number,
        ["database.backup.finalBackupDays"] = Number,
        ["database.backup.location"] = value => value.GetValue<string>().Contains('-') ? 0 : 1,
        ["database.backup.retained"] = Number,
        ["database.backup.transactionLogDays"] = Number,
        ["database.designateFailoverReplica"] = Flag,
        ["database.edition"] = value => value.GetValue<string>() == "ENTERPRISE_PLUS" ? 1 : 0,
        ["database.primary.highAvailability"] = Flag,
        ["database.sslMode"] = value => value.GetValue<string>() == "TRUSTED_CLIENT_CERTIFICATE_REQUIRED" ? 1 : 0,
        ["database.standby.highAvailability"] = Flag,
        ["database.version"] = value => double.Parse(value.GetValue<string>()["POSTGRES_".Length..], CultureInfo.InvariantCulture),
        ["edge.anomalyConfidence"] = value => -Number(value),
        ["edge.blockedCountries"] = value => value.AsArray().Count,
        ["edge.intrusionDetection"] = Flag,
        ["edge.owaspSensitivity"] = Number,
        ["edge.activeCapacity"] = Number,
        ["egress.addressesPerRegion"] = Number,
        ["hosts.primary.autoscaling"] = Flag,
        ["hosts.primary.maxHosts"] = Number,
        ["hosts.primary.minHosts"] = Number,
        ["hosts.standby.maxHosts"] = Number,
        ["hosts.standby.minHosts"] = Number,
        ["network.flowSampling"] = Number,
        ["resilience.backupRpoMinutes"] = value => -Number(value),
        ["resilience.drillBySwitchover"] = Flag,
        ["resilience.recoveryPointSeconds"] = value => -Number(value),
        ["resilience.recoveryTimeSeconds"] = value => -Number(value),
        ["resilience.keepFullBackups"] = Number,
        ["resilience.keepIncrementalDays"] = Number,
        ["resilience.vaultKeepDays"] = Number,
        ["resilience.vaultLocked"] = Flag,
        ["resilience.vaultRetentionDays"] = Number,
        ["secrets.destroyDelayDays"] = Number,
        ["secrets.keyRotationDays"] = value => -Number(value),
        ["secrets.rotationDays"] = value => -Number(value),
    };

    // What neither security nor recovery hangs on, and why.
    static readonly Dictionary<string, string> Neutral = new()
    {
        ["alerting.pagerDutyKeyVersion"] = "name",
        ["alerting.report"] = "when, not whether; daily everywhere",
        ["alerting.repository"] = "address",
        ["alerting.telegramChat"] = "address",
        ["budget.billingAccount"] = "who pays",
        ["budget.currency"] = "who pays",
        ["budget.monthlyAmount"] = "size",
        ["project.costCenter"] = "who pays",
        ["database.backup.startTime"] = "when, not whether",
        ["database.diskLimitGb"] = "size",
        ["database.diskSizeGb"] = "size",
        ["database.maintenance.day"] = "when, not whether",
        ["database.maintenance.denyFrom"] = "when, not whether",
        ["database.maintenance.denyTo"] = "when, not whether",
        ["database.maintenance.hour"] = "when, not whether",
        ["database.maxConnections"] = "size",
        ["database.primary.generation"] = "name",
        ["database.primary.tier"] = "size; the edition is compared",
        ["database.switchover"] = "a step, not a state",
        ["database.standby.generation"] = "name",
        ["database.standby.tier"] = "size; the edition is compared",
        ["edge.blockedPerSecond"] = "size",
        ["edge.healthContent"] = "what the services say",
        ["edge.hostName"] = "address",
        ["edge.requestsPerMinute"] = "size",
        ["edge.standbyCapacity"] = "off everywhere: a failover switches it on",
        ["edge.zone"] = "address",
        ["delivery.builderImage"] = "version; its digest pins it everywhere",
        ["delivery.ciRepository"] = "name",
        ["delivery.ciRepositoryId"] = "name",
        ["delivery.repository"] = "name",
        ["delivery.runtimeImage"] = "version; its digest pins it everywhere",
        ["delivery.servicesFolder"] = "name",
        ["delivery.untaggedImageDays"] = "size; nothing without a tag is ever deployed",
        ["delivery.workerMachineType"] = "size",
        ["egress.maxPortsPerHost"] = "size",
        ["egress.minPortsPerHost"] = "size",
        ["hosts.diskSizeGb"] = "size",
        ["hosts.image"] = "name",
        ["hosts.primary.holdBackSeconds"] = "who goes first",
        ["hosts.primary.machineType"] = "size",
        ["hosts.primary.patchHour"] = "when, not whether",
        ["hosts.primary.patchTimeZone"] = "when, not whether",
        ["hosts.standby.autoscaling"] = "off everywhere: a failover switches it on",
        ["hosts.standby.holdBackSeconds"] = "who goes first",
        ["hosts.standby.machineType"] = "size",
        ["hosts.standby.patchHour"] = "when, not whether",
        ["hosts.standby.patchTimeZone"] = "when, not whether",
        ["hosts.targetCpu"] = "size",
        ["project.nameQualifier"] = "name",
        ["network.primarySubnet"] = "address",
        ["network.privateServices"] = "address",
        ["network.recoverySubnet"] = "address",
        ["network.standbySubnet"] = "address",
        ["project.owner"] = "who answers",
        ["project.id"] = "name",
        ["project.number"] = "name",
        ["regions.activeRegion"] = "place",
        ["regions.recoveryRegion"] = "place; none of the data's",
        ["regions.primary"] = "place",
        ["regions.standby"] = "place",
        ["resilience.copy"] = "when, not whether; how often is held by backupRpoMinutes",
        ["resilience.drill"] = "when, not whether; at least monthly everywhere",
        ["resilience.switchoverDrill"] = "when, not whether; at least monthly wherever it is held",
        ["resilience.full"] = "when, not whether; how often is held by keepIncrementalDays",
        ["resilience.incremental"] = "when, not whether; how often is held by backupRpoMinutes",
        ["resilience.timeZone"] = "when, not whether",
        ["resilience.vaultRegion"] = "place; never one of the data's",
        ["resilience.verification"] = "when, not whether",
        ["secrets.firstRotation"] = "when, not whether",
    };

    // Lists that each environment has its own of; what is in them is checked when they are read.
    static readonly string[] OwnLists =
    [
        "alerting.emails.", "alerting.kpiThresholds.", "alerting.telephones", "delivery.sharedFolders", "egress.destinations.",
        "hosts.imageBuild.", "hosts.primary.zones", "hosts.services.", "hosts.standby.zones",
        "hosts.strategies.", "network.sshSources", "resilience.countedTables",
    ];

    [Theory]
    [InlineData("dev", "staging")]
    [InlineData("staging", "prod")]
    public void Grow_no_weaker(string lower, string upper)
    {
        var (weak, strong) = (StackFiles.Leaves(lower), StackFiles.Leaves(upper));

        var weaker = Strength
            .Where(setting => setting.Value(strong[setting.Key]) < setting.Value(weak[setting.Key]))
            .Select(setting => $"{setting.Key}: {strong[setting.Key]} in {upper}, {weak[setting.Key]} in {lower}");

        Assert.Empty(weaker);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public void Leave_no_setting_uncompared(string stack)
    {
        var forgotten = StackFiles.Leaves(stack).Keys
            .Where(path => !Strength.ContainsKey(path)
                && !Neutral.ContainsKey(path)
                && !OwnLists.Any(list => path.StartsWith(list, StringComparison.Ordinal)));

        Assert.Empty(forgotten);
    }

    [Theory]
    [InlineData("staging")]
    [InlineData("prod")]
    public void Guard_against_deletion_beyond_dev(string stack) =>
        Assert.True(StackFiles.Leaves(stack)["project.deletionProtection"].GetValue<bool>());

    [Fact]
    public void Open_no_more_SSH_in_prod_than_in_staging()
    {
        static int Sources(string stack) => StackFiles.Leaves(stack).Keys.Count(
            path => path.StartsWith("network.sshSources.", StringComparison.Ordinal) && path.EndsWith(".range", StringComparison.Ordinal));

        Assert.True(Sources("prod") <= Sources("staging"));
    }

    static double Number(JsonNode value) => value.AsValue().GetValueKind() == JsonValueKind.Number
        ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)
        : throw new FormatException(value.GetPath());

    static double Flag(JsonNode value) => value.GetValue<bool>() ? 1 : 0;
}
