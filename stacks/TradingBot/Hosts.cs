using Groundwork.Infra.Gcp.Hosts;
using Groundwork.Stacks.TradingBot.Settings;

namespace Groundwork.Stacks.TradingBot;

/// <summary>The hosts of both regions, their image, and the state that they share.</summary>
sealed class Hosts
{
    internal Hosts(Foundation foundation, Network network, Images images)
    {
        var (settings, cloud, who) = (foundation.Settings, foundation.Cloud, foundation.Identities);

        State = new FleetState("fleet-state", new()
        {
            Cloud = cloud,
            Key = foundation.Keys.For("fleet-state", "us"),
            Hosts = new Dictionary<string, Input<string>> { ["trading-bot"] = who.Bot.Member },
            Releasers = new Dictionary<string, Input<string>> { ["pipeline"] = who.Pipeline.Member },
            Fencers = new Dictionary<string, Input<string>> { ["failover"] = who.Failover.Member },
        }, cloud.Options);

        Image = new HostImageBuild("host-image", new()
        {
            Cloud = cloud,
            Network = network.Private,
            Identity = who.HostBaker,
            State = State,
            Zone = settings.Hosts.ImageBuild.Zone,
            Repository = settings.Hosts.ImageBuild.Repository,
            BaseImage = settings.Hosts.ImageBuild.BaseImage,
            AptMirror = images.HostPackages.AptHost,
            AptSources = HostNames.AptSources,
            DotnetImage = settings.Hosts.ImageBuild.DotnetImage,
            CloudSdkImage = settings.Hosts.ImageBuild.CloudSdkImage,
        }, cloud.Options);

        // How many hosts there are goes with the work; what they are stays with the region.
        FleetSettings Size(FleetSettings fleet) => fleet.Region == settings.ActiveRegion ? settings.Hosts.Primary : settings.Hosts.Standby;

        ServiceFleet Fleet(string name, FleetSettings fleet, int firewallOffset) => new(name, new()
        {
            Cloud = cloud,
            Network = network.Private,
            Identity = who.Bot,
            State = State,
            DiskKey = foundation.Keys.For("hosts", fleet.Region),
            Region = fleet.Region,
            Zones = fleet.Zones,
            HostImage = settings.Hosts.Image,
            MachineType = fleet.MachineType,
            MinHosts = Size(fleet).MinHosts,
            MaxHosts = Size(fleet).MaxHosts,
            Autoscaling = Size(fleet).Autoscaling,
            TargetCpu = settings.Hosts.TargetCpu,
            DiskSizeGb = settings.Hosts.DiskSizeGb,
            ImageRepository = images.Services.Path,
            Units = settings.Hosts.Units,
            HealthUnit = HostNames.CoreEngine,
            HoldBackSeconds = Size(fleet).HoldBackSeconds,
            Patches = fleet.Patches,
            FirewallOffset = firewallOffset,
        }, cloud.Options);

        Primary = Fleet("hosts-primary", settings.Hosts.Primary, firewallOffset: 0);
        Standby = Fleet("hosts-standby", settings.Hosts.Standby, firewallOffset: 1);
    }

    /// <summary>Leases, and what is released.</summary>
    internal FleetState State { get; }

    internal HostImageBuild Image { get; }

    internal ServiceFleet Primary { get; }

    internal ServiceFleet Standby { get; }
}
