using Groundwork.Infra.Gcp.Hosts;

namespace Groundwork.Infra.Tests.Gcp.Hosts;

/// <summary>A fleet as trading-bot has it in its primary region. Only inside a running program.</summary>
static class Fleets
{
    internal const string HostImage = "projects/trading-bot-test/global/images/trading-bot-host-0123abcd";

    internal static FleetState State(GoogleContext cloud, CmekKey? key = null) => new("fleet-state", new()
    {
        Cloud = cloud,
        Key = key ?? Foundation.Keys(cloud).For("storage", "us"),
        Hosts = new Dictionary<string, Input<string>> { ["bot"] = "serviceAccount:bot@example.iam.gserviceaccount.com" },
        Releasers = new Dictionary<string, Input<string>> { ["deployer"] = "serviceAccount:deployer@example.iam.gserviceaccount.com" },
        Fencers = new Dictionary<string, Input<string>> { ["failover"] = "serviceAccount:fencer@example.iam.gserviceaccount.com" },
        Watchers = new Dictionary<string, Input<string>> { ["failover"] = "serviceAccount:failover@example.iam.gserviceaccount.com" },
    });

    internal static Dictionary<string, HostUnitArgs> Units => new()
    {
        ["core-engine"] = new() { Port = 8080, HealthPath = "/health", Unit = "core" },
        ["capital-manager"] = new() { Port = 8084, HealthPath = "/health", RunsOnce = true },
    };

    internal static ServiceFleet New(
        string region = "us-central1",
        IReadOnlyList<string>? zones = null,
        IReadOnlyDictionary<string, HostUnitArgs>? units = null,
        string healthUnit = "core-engine",
        string? keyRegion = null,
        int minHosts = 2,
        int maxHosts = 10,
        bool autoscaling = true,
        string hostImage = HostImage)
    {
        var cloud = Foundation.Cloud();
        var disks = new CmekKey(keyRegion ?? region, Output.Create("disk-key"), []);

        return new ServiceFleet("fleet", new()
        {
            Cloud = cloud,
            Network = Foundation.Network(cloud),
            Identity = Foundation.Identity(cloud),
            State = State(cloud),
            DiskKey = disks,
            Region = region,
            Zones = zones ?? [$"{region}-b", $"{region}-c", $"{region}-d"],
            HostImage = hostImage,
            MachineType = "e2-standard-4",
            MinHosts = minHosts,
            MaxHosts = maxHosts,
            Autoscaling = autoscaling,
            ImageRepository = "us-docker.pkg.dev/trading-bot-test/trading-bot-repo",
            Units = units ?? Units,
            HealthUnit = healthUnit,
            HoldBackSeconds = 0,
            Patches = new PatchTime(4, "Etc/UTC"),
        });
    }
}
