using Groundwork.Infra.Gcp.Hosts;

namespace Groundwork.Infra.Tests.Gcp.Hosts;

public sealed class ServiceFleetTests
{
    const string Template = "gcp:compute/regionInstanceTemplate:RegionInstanceTemplate";
    const string Group = "gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager";
    const string Autoscaler = "gcp:compute/regionAutoscaler:RegionAutoscaler";
    const string HealthCheck = "gcp:compute/healthCheck:HealthCheck";
    const string Patches = "gcp:osconfig/patchDeployment:PatchDeployment";
    const string Rule = "gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Makes_hosts_that_nobody_reaches_from_outside_and_that_prove_what_they_booted(bool isPreview)
    {
        var template = (await TestProgram.Run(() => Fleets.New(), isPreview)).Only(Template);

        Assert.Equal("e2-standard-4", template["machineType"]);
        Assert.Equal("us-central1", template["region"]);
        Assert.Null(template["networkInterfaces[0].accessConfigs"]);
        Assert.Equal(false, template["canIpForward"]);
        Assert.Equal(true, template["shieldedInstanceConfig.enableSecureBoot"]);
        Assert.Equal(true, template["shieldedInstanceConfig.enableVtpm"]);
        Assert.Equal(true, template["shieldedInstanceConfig.enableIntegrityMonitoring"]);
        Assert.Equal("true", template["metadata.enable-oslogin"]);
        Assert.Equal("true", template["metadata.block-project-ssh-keys"]);
        Assert.Equal("false", template["metadata.serial-port-enable"]);
        Assert.Equal("trading-bot-sa@trading-bot-test.iam.gserviceaccount.com", template["serviceAccount.email"]);
        Assert.Equal("disk-key", template["disks[0].diskEncryptionKey.kmsKeySelfLink"]);
        Assert.Equal(Fleets.HostImage, template["disks[0].sourceImage"]);
    }

    [Fact]
    public async Task Tells_the_hosts_what_to_run_by_cloud_init()
    {
        var data = (string)(await TestProgram.Run(() => Fleets.New())).Only(Template)["metadata.user-data"]!;

        Assert.StartsWith("#cloud-config\n", data, StringComparison.Ordinal);
        Assert.Contains("  - path: /etc/systemd/system/trading-bot-core.service\n", data, StringComparison.Ordinal);
        Assert.Contains("us-docker.pkg.dev/trading-bot-test/trading-bot-repo/core-engine:${TAG}", data, StringComparison.Ordinal);
        Assert.Contains("--bucket trading-bot-test-fleet-state --object leases/capital-manager", data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closes_the_network_and_grants_the_key_before_there_is_a_host()
    {
        var template = (await TestProgram.Run(() => Fleets.New())).Only(Template);

        Assert.Contains("network-firewall-association", template.DependsOn);
        Assert.Contains("services-compute", template.DependsOn);
    }

    [Fact]
    public async Task Spreads_hosts_over_zones_and_replaces_new_before_old()
    {
        var group = (await TestProgram.Run(() => Fleets.New())).Only(Group);

        Assert.Equal(["us-central1-b", "us-central1-c", "us-central1-d"], group.Texts("distributionPolicyZones"));
        Assert.Equal("EVEN", group["distributionPolicyTargetShape"]);
        Assert.Equal("PROACTIVE", group["updatePolicy.type"]);
        Assert.Equal("REPLACE", group["updatePolicy.minimalAction"]);
        Assert.Equal(3.0, group["updatePolicy.maxSurgeFixed"]);
        Assert.Equal(0.0, group["updatePolicy.maxUnavailableFixed"]);
    }

    [Fact]
    public async Task Makes_a_host_anew_that_is_not_healthy()
    {
        var program = await TestProgram.Run(() => Fleets.New());
        var check = program.Only(HealthCheck);

        Assert.Equal(8080.0, check["httpHealthCheck.port"]);
        Assert.Equal("/health", check["httpHealthCheck.requestPath"]);
        Assert.Equal(120.0, (double)check["checkIntervalSec"]! * (double)check["unhealthyThreshold"]!);
        Assert.Equal("fleet-health-id", program.Only(Group)["autoHealingPolicies.healthCheck"]);
        Assert.Equal(300.0, program.Only(Group)["autoHealingPolicies.initialDelaySec"]);
    }

    [Theory]
    [InlineData(true, "ON")]
    [InlineData(false, "OFF")]
    public async Task Follows_the_load_unless_it_stands_by(bool autoscaling, string mode)
    {
        var program = await TestProgram.Run(() => Fleets.New(autoscaling: autoscaling));
        var autoscaler = program.Only(Autoscaler);

        Assert.Equal(mode, autoscaler["autoscalingPolicy.mode"]);
        Assert.Equal(2.0, autoscaler["autoscalingPolicy.minReplicas"]);
        Assert.Equal(10.0, autoscaler["autoscalingPolicy.maxReplicas"]);
        Assert.Equal(0.6, autoscaler["autoscalingPolicy.cpuUtilization.target"]);
        Assert.Equal(2.0, program.Only(Group)["targetSize"]);
        Assert.Equal(["targetSize"], program.Only(Group).Options.IgnoreChanges);
    }

    [Fact]
    public async Task Names_a_port_a_container()
    {
        var group = (await TestProgram.Run(() => Fleets.New())).Only(Group);

        Assert.Equal("capital-manager", group["namedPorts[0].name"]);
        Assert.Equal(8084.0, group["namedPorts[0].port"]);
        Assert.Equal("core-engine", group["namedPorts[1].name"]);
    }

    [Fact]
    public async Task Patches_every_day_a_zone_at_a_time()
    {
        var patches = (await TestProgram.Run(() => Fleets.New())).Only(Patches);

        Assert.Equal("ZONE_BY_ZONE", patches["rollout.mode"]);
        Assert.Equal(1.0, patches["rollout.disruptionBudget.fixed"]);
        Assert.Null(patches["recurringSchedule.weekly"]);
        Assert.Null(patches["recurringSchedule.monthly"]);
        Assert.Equal(4.0, patches["recurringSchedule.timeOfDay.hours"]);
        Assert.Equal("Etc/UTC", patches["recurringSchedule.timeZone.id"]);
        Assert.Equal(true, patches["patchConfig.migInstancesAllowed"]);
        Assert.Equal(["us-central1-b", "us-central1-c", "us-central1-d"], patches.Texts("instanceFilter.zones"));
    }

    [Fact]
    public async Task Patches_hosts_by_labels_that_they_have()
    {
        var program = await TestProgram.Run(() => Fleets.New());
        var wanted = (IReadOnlyDictionary<string, object>)program.Only(Patches)["instanceFilter.groupLabels[0].labels"]!;

        Assert.Equal(3, wanted.Count);
        Assert.All(wanted, label => Assert.Equal(label.Value, program.Only(Template)[$"labels.{label.Key}"]));
    }

    [Fact]
    public async Task Lets_health_checks_reach_the_containers_and_nobody_else()
    {
        var rule = (await TestProgram.Run(() => Fleets.New()))[Rule, "fleet-firewall-health-checks"];

        Assert.Equal(3_000.0, rule["priority"]);
        Assert.Equal(["35.191.0.0/16", "130.211.0.0/22", "209.85.152.0/22", "209.85.204.0/22"], rule.Texts("match.srcIpRanges"));
        Assert.Equal(["8080", "8084"], rule.Texts("match.layer4Configs[0].ports"));
        Assert.Equal(["trading-bot-sa@trading-bot-test.iam.gserviceaccount.com"], rule.Texts("targetServiceAccounts"));
    }

    [Fact]
    public async Task Refuses_fewer_than_the_fewest() =>
        Assert.Contains(
            "MaxHosts must be at least MinHosts (4), got 3.",
            await Foundation.ErrorOf(() => Fleets.New(minHosts: 4, maxHosts: 3)),
            StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_a_region_without_a_subnet() =>
        Assert.Contains(
            "Region must be one of us-central1, us-east1, got 'europe-west1'.",
            await Foundation.ErrorOf(() => Fleets.New(region: "europe-west1")),
            StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_a_key_of_another_region() =>
        Assert.Contains(
            "DiskKey must be in us-central1, got one in us-east1.",
            await Foundation.ErrorOf(() => Fleets.New(keyRegion: "us-east1")),
            StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_to_be_judged_by_what_does_not_run_everywhere() =>
        Assert.Contains(
            "HealthUnit must be one of core-engine, got 'capital-manager'.",
            await Foundation.ErrorOf(() => Fleets.New(healthUnit: "capital-manager")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Zones must name at least two zones, each once, got us-central1-a.", "us-central1-a")]
    [InlineData("Zones must name at least two zones, each once, got us-central1-a, us-central1-a.", "us-central1-a", "us-central1-a")]
    [InlineData("Zones must be in us-central1, such as us-central1-b, got 'us-east1-b'.", "us-central1-a", "us-east1-b")]
    public void Refuses_zones_that_do_not_hold(string message, params string[] zones) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => ServiceFleetArgs.CheckZones("us-central1", zones)).Message);

    [Fact]
    public void Refuses_two_containers_on_one_port()
    {
        var units = Fleets.Units;
        units["exchange-connector"] = new() { Port = 8080, HealthPath = "/health" };

        var error = Assert.Throws<ArgumentException>(() => ServiceFleetArgs.CheckUnits(units, "core-engine"));

        Assert.Equal("Port 8080 is used twice, by core-engine and exchange-connector; containers share the host's network.", error.Message);
    }

    [Fact]
    public void Refuses_two_containers_of_one_unit()
    {
        var units = Fleets.Units;
        units["core"] = new() { Port = 8090, HealthPath = "/health" };

        Assert.Equal(
            "Unit core is used twice, by core and core-engine.",
            Assert.Throws<ArgumentException>(() => ServiceFleetArgs.CheckUnits(units, "core-engine")).Message);
    }

    [Fact]
    public void Refuses_a_container_without_a_path_for_its_health() =>
        Assert.Equal(
            "HealthPath must be a path such as /health, got 'health'.",
            Assert.Throws<ArgumentException>(() => new HostUnitArgs { Port = 8080, HealthPath = "health" }).Message);

    [Fact]
    public async Task Refuses_an_image_that_moves_by_itself() =>
        Assert.Contains(
            "HostImage must be an image such as projects/P/global/images/trading-bot-host-0123abcd, not a family, got "
                + "'projects/p/global/images/family/host'.",
            await Foundation.ErrorOf(() => Fleets.New(hostImage: "projects/p/global/images/family/host")),
            StringComparison.Ordinal);
}
