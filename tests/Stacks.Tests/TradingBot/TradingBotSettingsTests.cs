using System.Text.Json.Nodes;

namespace Groundwork.Stacks.Tests.TradingBot;

public sealed class TradingBotSettingsTests
{
    // Path in Pulumi.prod.yaml, value put there as JSON ("" takes it away), error without the file's name.
    [Theory]
    [InlineData(
        "project.id",
        "\"Prod\"",
        "trading-bot:project: Project id must be a project id of 6 to 30 lower-case letters, digits and '-', got 'Prod'")]
    [InlineData("project.number", "481516234203", "trading-bot:project.number must be a text, got 481516234203; put it in quotes")]
    [InlineData("project.number", "", "trading-bot:project.number is missing")]
    [InlineData(
        "project.owner",
        "\"Trading Team\"",
        "trading-bot:project: Owner must be 1 to 63 lower-case letters, digits, '-' and '_', got 'Trading Team'")]
    [InlineData(
        "project.nameQualifier",
        "\"-x\"",
        "trading-bot:project.nameQualifier: Qualifier must be empty, or lower-case letters, digits "
            + "and '-', starting with a letter, got '-x'")]
    [InlineData("project.deletionProtection", "\"yes\"", "trading-bot:project.deletionProtection must be true or false, got 'yes'")]
    [InlineData(
        "regions.standby",
        "\"us-central1\"",
        "trading-bot:regions: The standby region must differ from the primary region, got us-central1 for both")]
    [InlineData(
        "regions.primary",
        "\"ap-northeast-2\"",
        "trading-bot:regions.primary: It must be a region such as us-central1, got 'ap-northeast-2'")]
    [InlineData(
        "regions.activeRegion",
        "\"us-west1\"",
        "trading-bot:regions.activeRegion: ActiveRegion must be one of us-central1, us-east1, got 'us-west1'")]
    [InlineData("regions.activeRegion", "", "trading-bot:regions.activeRegion is missing")]
    [InlineData(
        "database.switchover",
        "\"flip\"",
        "trading-bot:database.switchover: Switchover must be one of none, promote, demote, got 'flip'")]
    [InlineData(
        "regions.recoveryRegion",
        "\"us-east1\"",
        "trading-bot:regions.recoveryRegion: RecoveryRegion must be none of us-central1, us-east1, got 'us-east1'")]
    [InlineData(
        "regions.recoveryRegion",
        "\"moon\"",
        "trading-bot:regions.recoveryRegion: RecoveryRegion must be a region such as us-central1 or ap-northeast-2, got 'moon'")]
    [InlineData(
        "network.recoverySubnet",
        "\"10.10.16.0/24\"",
        "trading-bot:network: Ranges subnet us-east1 (10.10.16.0/20) and subnet us-west1 (10.10.16.0/24) overlap; change one of them")]
    [InlineData(
        "resilience.vaultRegion",
        "\"us-east1\"",
        "trading-bot:resilience.vaultRegion: VaultRegion must not be a region of the data (us-central1, us-east1), got us-east1: "
            + "a lost region would take the backups with it")]
    [InlineData(
        "resilience.full",
        "\"0 3 * *\"",
        "trading-bot:resilience.full: Full must be a cron line of five fields such as '0 3 * * *', of *, "
            + "numbers, ranges, steps and lists, got '0 3 * *'")]
    [InlineData(
        "resilience.incremental",
        "\"60 * * * *\"",
        "trading-bot:resilience.incremental: Incremental must be a cron line of five fields such as '0 3 * * *', got '60 * * * *': "
            + "The given cron expression has an invalid format. Minutes: Value must be a number between 0 and 59 (all inclusive)")]
    [InlineData(
        "resilience.copy",
        "\"0 0 31 2 *\"",
        "trading-bot:resilience.copy: Copy must fire again and again, got '0 0 31 2 *', which never does")]
    [InlineData(
        "resilience.drill",
        "\"0 7 1 1 *\"",
        "trading-bot:resilience.drill: Drill must hold the drill every 31 days or more often, got '0 7 1 1 *', which pauses 366 days")]
    [InlineData(
        "resilience.switchoverDrill",
        "\"0 9 1 */2 *\"",
        "trading-bot:resilience.switchoverDrill: SwitchoverDrill must hold the drill every 31 days or more "
            + "often, got '0 9 1 */2 *', which pauses 62 days")]
    [InlineData(
        "resilience.backupRpoMinutes",
        "30",
        "trading-bot:resilience: BackupRpoMinutes must be at least 60, the longest pause of Incremental '0 * * * *', got 30; "
            + "or back up more often")]
    [InlineData(
        "resilience.full",
        "\"0 3 1 * *\"",
        "trading-bot:resilience: KeepIncrementalDays must cover the 744 hours between full backups, got 7")]
    [InlineData(
        "resilience.vaultRetentionDays",
        "401",
        "trading-bot:resilience: KeepDays must be at least RetentionDays (401), got 400: nothing can be deleted before")]
    [InlineData(
        "resilience.recoveryTimeSeconds",
        "901",
        "trading-bot:resilience.recoveryTimeSeconds must be a whole number between 60 and 900, got 901")]
    [InlineData(
        "resilience.recoveryPointSeconds",
        "301",
        "trading-bot:resilience.recoveryPointSeconds must be a whole number between 1 and 300, got 301")]
    [InlineData(
        "network.privateServices",
        "\"10.10.8.0/21\"",
        "trading-bot:network: Ranges subnet us-central1 (10.10.0.0/20) and private-services (10.10.8.0/21) overlap; change one of them")]
    [InlineData(
        "network.primarySubnet",
        "\"10.10.0.0\"",
        "trading-bot:network.primarySubnet: It must be a range such as 10.8.0.0/20, got '10.10.0.0'")]
    [InlineData("network.flowSampling", "0", "trading-bot:network.flowSampling must be a number between 0.1 and 1, got 0")]
    [InlineData(
        "network.sshSources.operations-vpn.range",
        "\"0.0.0.0/1\"",
        "trading-bot:network.sshSources.operations-vpn: An SSH source must be a range no wider than /16 (IPv6: /32), got 0.0.0.0/1")]
    [InlineData(
        "network.sshSources.operations-vpn.range",
        "\"::ffff:0.0.0.0/96\"",
        "trading-bot:network.sshSources.operations-vpn.range: It must be written as IPv4: 0.0.0.0/0, got '::ffff:0.0.0.0/96'")]
    [InlineData(
        "network.sshSources.operations-vpn.range",
        "\"::/64\"",
        "trading-bot:network.sshSources.operations-vpn: An SSH source must not hold all of IPv4 (::ffff:0:0/96), got ::/64")]
    [InlineData(
        "network.sshSources.second",
        "{\"offset\":1,\"range\":\"203.0.113.0/28\"}",
        "trading-bot:network: Offset 1 is used twice, by operations-vpn and by second; give one another offset")]
    [InlineData("egress.addressesPerRegion", "0", "trading-bot:egress.addressesPerRegion must be a whole number between 1 and 8, got 0")]
    [InlineData(
        "egress.minPortsPerHost",
        "1000",
        "trading-bot:egress: MinPortsPerHost must be a power of two between 64 and 32768, got 1000")]
    [InlineData(
        "egress.destinations.binance.hosts",
        "[\"*.binance.com\"]",
        "trading-bot:egress.destinations.binance: Hosts must be a whole lower-case host name without wildcards, "
            + "such as api.example.com, got '*.binance.com'")]
    [InlineData(
        "egress.destinations.binance.ports",
        "[\"443\"]",
        "trading-bot:egress.destinations.binance.ports must be a list of whole numbers, got '443' in it")]
    [InlineData(
        "egress.destinations.kraken.offset",
        "1",
        "trading-bot:egress: Offset 1 is used twice, by binance and by kraken; give one another offset")]
    [InlineData("secrets.keyRotationDays", "365", "trading-bot:secrets.keyRotationDays must be a whole number between 1 and 90, got 365")]
    [InlineData(
        "secrets.firstRotation",
        "\"soon\"",
        "trading-bot:secrets.firstRotation: FirstRotation must be a time such as 2027-01-04T09:00:00Z, got 'soon'")]
    [InlineData(
        "database.edition",
        "\"ENTERPRISE\"",
        "trading-bot:database.primary.tier: Tier must be db-custom-{cores}-{MiB}, e.g. db-custom-2-8192, in edition ENTERPRISE, got "
            + "'db-perf-optimized-N-4' (Pulumi.prod.yaml).\ntrading-bot:database.standby.tier: Tier must be db-custom-{cores}-{MiB}, e.g. "
            + "db-custom-2-8192, in edition ENTERPRISE, got 'db-perf-optimized-N-2'")]
    [InlineData(
        "database.version",
        "\"POSTGRES_9_6\"",
        "trading-bot:database.version: Version must be POSTGRES_14 to POSTGRES_18, got 'POSTGRES_9_6'")]
    [InlineData(
        "database.sslMode",
        "\"ALLOW_UNENCRYPTED_AND_ENCRYPTED\"",
        "trading-bot:database.sslMode: SslMode must be one of ENCRYPTED_ONLY, TRUSTED_CLIENT_CERTIFICATE_REQUIRED, got "
            + "'ALLOW_UNENCRYPTED_AND_ENCRYPTED'")]
    [InlineData("database.diskLimitGb", "100", "trading-bot:database: DiskLimitGb must be at least DiskSizeGb (250), got 100")]
    [InlineData("database.backup.retained", "0", "trading-bot:database.backup.retained must be a whole number between 1 and 365, got 0")]
    [InlineData(
        "database.backup.retained",
        "30.5",
        "trading-bot:database.backup.retained must be a whole number between 1 and 365, got 30.5")]
    [InlineData(
        "database.backup.location",
        "\"us-central1\"",
        "trading-bot:database: Backup location must not be the primary's region alone, got us-central1; give a multi-region such as us")]
    [InlineData(
        "database.backup.startTime",
        "\"01:30\"",
        "trading-bot:database.backup: StartTime must be a full hour such as 01:00, got '01:30'")]
    [InlineData("database.backup", "[]", "trading-bot:database.backup must be an object, got a list")]
    [InlineData(
        "database.maintenance.denyTo",
        "",
        "trading-bot:database.maintenance: A period without maintenance must have both DenyFrom and DenyTo, got one of them")]
    [InlineData(
        "alerting.report",
        "\"0 6 * * 1\"",
        "trading-bot:alerting.report: Schedule must make a report every day, got '0 6 * * 1', which pauses 7 days")]
    [InlineData(
        "alerting.report",
        "\"daily\"",
        "trading-bot:alerting.report: Report must be a cron line of five fields such as '0 3 * * *', of *, "
            + "numbers, ranges, steps and lists, got 'daily'")]
    [InlineData(
        "alerting.reportRetentionDays",
        "7",
        "trading-bot:alerting.reportRetentionDays must be a whole number between 30 and 3650, got 7")]
    [InlineData(
        "alerting.telegramChat",
        "\"@traders\"",
        "trading-bot:alerting.telegramChat: TelegramChat must be the id of a Telegram chat such as -1001234567890, got '@traders'")]
    [InlineData(
        "alerting.repository",
        "\"github.com/example\"",
        "trading-bot:alerting.repository: Repository must be an https address that ends in '/', such as "
            + "https://github.com/example/groundwork/blob/main/, got 'github.com/example'")]
    [InlineData("alerting.emails", "{}", "trading-bot:alerting: Emails must hold at least one entry")]
    [InlineData(
        "alerting.emails.oncall.address",
        "\"oncall\"",
        "trading-bot:alerting: Emails must be an address such as oncall@example.com, got 'oncall'")]
    [InlineData(
        "alerting.telephones.oncall.number",
        "\"555 0100\"",
        "trading-bot:alerting: Telephones must be a number such as +14155550100, got '555 0100'")]
    [InlineData("audit.retentionDays", "0", "trading-bot:audit.retentionDays must be a whole number between 1 and 3650, got 0")]
    [InlineData(
        "alerting.kpiThresholds.strategy-worker/max_drawdown/critical",
        "{\"value\":150}",
        "trading-bot:alerting: Threshold of strategy-worker/max_drawdown/critical must be between 0 and 100, got 150")]
    [InlineData(
        "budget.billingAccount",
        "\"billing\"",
        "trading-bot:budget.billingAccount: BillingAccount must be a billing account such as 012345-6789AB-CDEF01, got 'billing'")]
    [InlineData("budget.monthlyAmount", "0", "trading-bot:budget.monthlyAmount must be a whole number between 1 and 10000000, got 0")]
    [InlineData(
        "database.editon",
        "\"ENTERPRISE\"",
        "trading-bot:database.editon is not a setting; trading-bot:database has backup, designateFailoverReplica, diskLimitGb, diskSizeGb, "
            + "edition, maintenance, maxConnections, primary, sslMode, standby, switchover, version; did you mean edition?")]
    [InlineData("edge.zone", "\"Trading_Bot\"", "trading-bot:edge.zone: Zone must be a domain such as api.example.com, got 'Trading_Bot'")]
    [InlineData(
        "edge.hostName",
        "\"api.example.org\"",
        "trading-bot:edge: HostName must be trading-bot.example.com or end in .trading-bot.example.com, got 'api.example.org'")]
    [InlineData(
        "edge.blockedCountries",
        "[\"KP\",\"XX\"]",
        "trading-bot:edge: BlockedCountries must be two-letter codes of ISO 3166-1 such as KP, got 'XX'")]
    [InlineData("edge.blockedCountries", "[]", "trading-bot:edge: BlockedCountries must hold at least one country")]
    [InlineData("edge.requestsPerMinute", "0", "trading-bot:edge.requestsPerMinute must be a whole number between 1 and 100000, got 0")]
    [InlineData("edge.requestsPerMinute", "-5", "trading-bot:edge.requestsPerMinute must be a whole number between 1 and 100000, got -5")]
    [InlineData("edge.anomalyConfidence", "1.5", "trading-bot:edge.anomalyConfidence must be a number between 0.1 and 1, got 1.5")]
    [InlineData("edge.owaspSensitivity", "5", "trading-bot:edge.owaspSensitivity must be a whole number between 1 and 4, got 5")]
    [InlineData("edge.activeCapacity", "0", "trading-bot:edge: Capacity must be above 0 in one region at least, got 0 everywhere")]
    [InlineData("edge.standbyCapacity", "0.05", "trading-bot:edge: Capacity must be 0, or between 0.1 and 1, got 0.05")]
    [InlineData("edge.healthContent", "\"\"", "trading-bot:edge.healthContent: HealthContent must not be empty")]
    [InlineData("edge.intrusionDetection", "\"on\"", "trading-bot:edge.intrusionDetection must be true or false, got 'on'")]
    [InlineData(
        "delivery.repository",
        "\"github.com/o/r\"",
        "trading-bot:delivery.repository: Repository must be a connected repository such as "
            + "projects/P/locations/us-central1/connections/github/repositories/R, got 'github.com/o/r'")]
    [InlineData(
        "delivery.servicesFolder",
        "\"../services\"",
        "trading-bot:delivery.servicesFolder: ServicesFolder must be a folder in the repository, such "
            + "as services/core-engine, got '../services'")]
    [InlineData(
        "delivery.sharedFolders",
        "[\"/\"]",
        "trading-bot:delivery: SharedFolders must be a folder in the repository, such as services/core-engine, got '/'")]
    [InlineData(
        "delivery.builderImage",
        "\"library/python:3.12\"",
        "trading-bot:delivery.builderImage: BuilderImage must be an image with its digest, such as "
            + "library/python@sha256:…, got 'library/python:3.12'")]
    [InlineData(
        "delivery.runtimeImage",
        "\"python:latest\"",
        "trading-bot:delivery.runtimeImage: RuntimeImage must be an image with its digest, such as "
            + "library/python@sha256:…, got 'python:latest'")]
    [InlineData(
        "delivery.workerMachineType",
        "\"big\"",
        "trading-bot:delivery.workerMachineType: MachineType must be a machine type such as e2-standard-4, got 'big'")]
    [InlineData("delivery.keepRecentImages", "0", "trading-bot:delivery.keepRecentImages must be a whole number between 1 and 100, got 0")]
    [InlineData("delivery.untaggedImageDays", "31", "trading-bot:delivery: UntaggedDays must be at most UnreleasedDays (30), got 31")]
    [InlineData(
        "delivery.ciRepository",
        "\"groundwork\"",
        "trading-bot:delivery.ciRepository: Repository must be a repository at GitHub such as owner/name, got 'groundwork'")]
    [InlineData(
        "delivery.ciRepositoryId",
        "\"main\"",
        "trading-bot:delivery.ciRepositoryId: RepositoryId must be the repository's number, digits only, got 'main'")]
    [InlineData(
        "hosts.image",
        "\"projects/p/global/images/family/host\"",
        "trading-bot:hosts.image: HostImage must be an image such as projects/P/global/images/trading-bot-host-0123abcd, not a family, got "
            + "'projects/p/global/images/family/host'")]
    [InlineData("hosts.services.core-engine.healthPath", "", "trading-bot:hosts.services.core-engine.healthPath is missing")]
    [InlineData(
        "hosts.services.core-engine.healthPath",
        "\"health\"",
        "trading-bot:hosts.services.core-engine: HealthPath must be a path such as /health, got 'health'")]
    [InlineData("hosts.services.exchange-connector", "", "trading-bot:hosts.services.exchange-connector is missing")]
    [InlineData(
        "hosts.services.exchange-connector.port",
        "8080",
        "trading-bot:hosts: Port 8080 is used twice, by core-engine and exchange-connector; containers share the host's network")]
    [InlineData(
        "hosts.services.capital-manager.port",
        "80",
        "trading-bot:hosts.services.capital-manager.port must be a whole number between 1024 and 65535, got 80")]
    [InlineData(
        "hosts.strategies.grid-trader.id",
        "0",
        "trading-bot:hosts.strategies.grid-trader.id must be a whole number between 1 and 2147483647, got 0")]
    [InlineData("hosts.primary.maxHosts", "1", "trading-bot:hosts.primary: MaxHosts must be at least MinHosts (2), got 1")]
    [InlineData("hosts.primary.minHosts", "0", "trading-bot:hosts.primary.minHosts must be a whole number between 1 and 100, got 0")]
    [InlineData(
        "hosts.primary.machineType",
        "\"big\"",
        "trading-bot:hosts.primary.machineType: MachineType must be a machine type such as e2-standard-4, got 'big'")]
    [InlineData(
        "hosts.standby.zones",
        "[\"us-east1-b\", \"us-central1-a\"]",
        "trading-bot:hosts.standby: Zones must be in us-east1, such as us-east1-b, got 'us-central1-a'")]
    [InlineData(
        "hosts.standby.zones",
        "[\"us-east1-b\"]",
        "trading-bot:hosts.standby: Zones must name at least two zones, each once, got us-east1-b")]
    [InlineData(
        "hosts.standby.patchTimeZone",
        "\"CET or so\"",
        "trading-bot:hosts.standby: TimeZone must be an IANA time zone such as Etc/UTC, got 'CET or so'")]
    [InlineData("hosts.targetCpu", "1", "trading-bot:hosts.targetCpu must be a number between 0.1 and 0.9, got 1")]
    [InlineData(
        "hosts.imageBuild.zone",
        "\"europe-west1-b\"",
        "trading-bot:hosts.imageBuild.zone: Zone must be in us-central1 or us-east1, got europe-west1-b")]
    [InlineData(
        "hosts.imageBuild.dotnetImage",
        "\"mcr.microsoft.com/dotnet/sdk:latest\"",
        "trading-bot:hosts.imageBuild.dotnetImage: DotnetImage must be an image with its version or digest, never latest, got "
            + "'mcr.microsoft.com/dotnet/sdk:latest'")]
    public async Task Refuses_a_wrong_setting_by_its_name(string path, string json, string error)
    {
        var config = StackFiles.Config("prod", path, json.Length == 0 ? null : JsonNode.Parse(json));

        Assert.Equal($"{error} (Pulumi.prod.yaml).", await Systems.ErrorOf("prod", config));
    }

    [Fact]
    public async Task Refuses_a_drill_by_switchover_where_nothing_can_be_switched_over() => Assert.Equal(
        "trading-bot:resilience: DrillBySwitchover needs edition ENTERPRISE_PLUS, got ENTERPRISE (Pulumi.dev.yaml).",
        await Systems.ErrorOf("dev", StackFiles.Config("dev", "resilience.drillBySwitchover", true)));

    [Theory]
    [InlineData("production", "trading-bot:environment must be one of dev, staging, prod, got 'production' (Pulumi.dev.yaml).")]
    [InlineData(
        "stagin",
        "trading-bot:environment must be one of dev, staging, prod, got 'stagin'; did you mean staging? (Pulumi.dev.yaml).")]
    [InlineData(null, "trading-bot:environment must be one of dev, staging, prod, got nothing (Pulumi.dev.yaml).")]
    public async Task Refuses_an_unknown_environment(string? environment, string error)
    {
        var config = StackFiles.Config("dev");
        _ = config.Remove("trading-bot:environment");

        if (environment is not null)
            config["trading-bot:environment"] = environment;

        Assert.Equal(error, await Systems.ErrorOf("dev", config));
    }

    [Theory]
    [InlineData("database.edition", "Edition", "trading-bot:database.Edition is not a setting; did you mean edition? (Pulumi.prod.yaml).")]
    [InlineData("project.owner", "ownr", "trading-bot:project.ownr is not a setting; did you mean owner? (Pulumi.prod.yaml).")]
    public async Task Says_which_setting_was_probably_meant(string path, string misspelt, string error)
    {
        var (concern, name) = (path.Split('.')[0], path.Split('.')[1]);
        var config = StackFiles.Config("prod", concern, settings =>
        {
            settings[misspelt] = settings[name]!.DeepClone();
            _ = settings.Remove(name);
        });

        Assert.Equal(error, await Systems.ErrorOf("prod", config));
    }

    [Fact]
    public async Task Tells_all_faults_at_once_a_line_each()
    {
        var config = StackFiles.Config("prod");
        config["trading-bot:environment"] = "production";
        config["trading-bot:budget"] = "5";
        _ = StackFiles.Changed(config, "project", project =>
        {
            project["id"] = "Prod";
            project["nmber"] = project["number"]!.DeepClone();
            _ = project.Remove("number");
            project["owner"] = "Trading Team";
        });
        _ = StackFiles.Changed(config, "network", network =>
        {
            network["flowSampling"] = 0;
            network["sshSources"]!["operations-vpn"]!["range"] = "::ffff:0.0.0.0/96";
            network["loud"] = true;
        });
        _ = StackFiles.Changed(config, "egress", egress => egress["minPortsPerHost"] = 1000);
        _ = StackFiles.Changed(config, "database", database =>
        {
            database["backup"]!["retained"] = 0;
            database["version"] = "POSTGRES_9_6";
        });
        _ = StackFiles.Changed(config, "audit", audit => audit["retentionDays"] = "long");

        Assert.Equal(
            [
                "trading-bot:environment must be one of dev, staging, prod, got 'production' (Pulumi.prod.yaml).",
                "trading-bot:project.nmber is not a setting; did you mean number? (Pulumi.prod.yaml).",
                "trading-bot:project: Owner must be 1 to 63 lower-case letters, "
                    + "digits, '-' and '_', got 'Trading Team' (Pulumi.prod.yaml).",
                "trading-bot:database.version: Version must be POSTGRES_14 to POSTGRES_18, got 'POSTGRES_9_6' (Pulumi.prod.yaml).",
                "trading-bot:database.backup.retained must be a whole number between 1 and 365, got 0 (Pulumi.prod.yaml).",
                "trading-bot:network.sshSources.operations-vpn.range: It must be written as IPv4: 0.0.0.0/0, got '::ffff:0.0.0.0/96' "
                    + "(Pulumi.prod.yaml).",
                "trading-bot:network.flowSampling must be a number between 0.1 and 1, got 0 (Pulumi.prod.yaml).",
                "trading-bot:network.loud is not a setting; trading-bot:network has flowSampling, primarySubnet, privateServices, "
                    + "recoverySubnet, sshSources, standbySubnet (Pulumi.prod.yaml).",
                "trading-bot:egress: MinPortsPerHost must be a power of two between 64 and 32768, got 1000 (Pulumi.prod.yaml).",
                "trading-bot:audit.retentionDays must be a whole number between 1 and 3650, got 'long' (Pulumi.prod.yaml).",
                "trading-bot:budget must be an object, got 5 (Pulumi.prod.yaml).",
            ],
            (await Systems.ErrorOf("prod", config)).Split('\n'));
    }

    [Fact]
    public async Task Refuses_a_stack_without_a_concern()
    {
        var config = StackFiles.Config("dev");
        _ = config.Remove("trading-bot:network");

        Assert.Equal("trading-bot:network is missing (Pulumi.dev.yaml).", await Systems.ErrorOf("dev", config));
    }

    [Fact]
    public async Task Refuses_settings_that_are_no_object_without_showing_them()
    {
        var config = StackFiles.Config("dev");
        config["trading-bot:network"] = "hunter2";

        Assert.Equal("trading-bot:network must be an object (Pulumi.dev.yaml).", await Systems.ErrorOf("dev", config));
    }
}
