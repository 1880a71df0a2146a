using System.Globalization;
using Groundwork.Infra.Gcp.Identity;
using Groundwork.Infra.Gcp.Network;

namespace Groundwork.Infra.Gcp.Hosts;

/// <summary>What a caller decides about a <see cref="ServiceFleet"/>.</summary>
public sealed class ServiceFleetArgs : ResourceArgs
{
    /// <summary>The project, and what everything in it has in common. Of its APIs, Compute and OS Config must be enabled.</summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Network that the hosts are in, with a subnet in the region.</summary>
    public required PrivateNetwork Network { get; init; }

    /// <summary>Account that the hosts run as.</summary>
    public required ServiceIdentity Identity { get; init; }

    /// <summary>What the hosts of all regions share.</summary>
    public required FleetState State { get; init; }

    /// <summary>Key of the hosts' disks, in the region.</summary>
    public required CmekKey DiskKey { get; init; }

    /// <summary>Region of the hosts, e.g. <c>us-central1</c>.</summary>
    [Input("region", required: true)]
    public required string Region { get; init; }

    /// <summary>Zones that the hosts are spread over, at least two, each in the region.</summary>
    public required IReadOnlyList<string> Zones { get; init; }

    /// <summary>
    /// Image of the hosts, made by the host image build, e.g. <c>projects/trading-bot-prod/global/images/trading-bot-host-0123abcd</c>;
    /// never a family, which moves by itself.
    /// </summary>
    [Input("hostImage", required: true)]
    public required string HostImage
    {
        get;
        init => field = CheckHostImage(value);
    }

    /// <summary>Machine type, e.g. <c>e2-standard-4</c>.</summary>
    [Input("machineType", required: true)]
    public required string MachineType
    {
        get;
        init => field = CheckMachineType(value);
    }

    /// <summary>Fewest hosts, 1 to 100.</summary>
    [Input("minHosts", required: true)]
    public required int MinHosts { get; init => field = Require.InRange(value, 1, 100); }

    /// <summary>Most hosts, 1 to 100, at least the fewest.</summary>
    [Input("maxHosts", required: true)]
    public required int MaxHosts { get; init => field = Require.InRange(value, 1, 100); }

    /// <summary>
    /// Whether the number of hosts follows the load; off in a standby until the failover switches it on. Default: it does.
    /// </summary>
    [Input("autoscaling")]
    public bool Autoscaling { get; init; } = true;

    /// <summary>Mean CPU use that autoscaling aims at, 0.1 to 0.9. Default: 0.6, so that the loss of a zone of three is borne.</summary>
    [Input("targetCpu")]
    public double TargetCpu { get; init => field = Require.InRange(value, 0.1, 0.9); } = 0.6;

    /// <summary>Size of a host's disk in GB, 20 to 1000. Default: 50.</summary>
    [Input("diskSizeGb")]
    public int DiskSizeGb { get; init => field = Require.InRange(value, 20, 1_000); } = 50;

    /// <summary>Repository of the services' images, e.g. <c>us-docker.pkg.dev/trading-bot-prod/trading-bot-repo</c>.</summary>
    [Input("imageRepository", required: true)]
    public required string ImageRepository
    {
        get;
        init => field = Require.Matches(
            value,
            "[a-z0-9-]+-docker\\.pkg\\.dev/[a-z0-9-]+/[a-z0-9-]+",
            "a repository such as us-docker.pkg.dev/P/R");
    }

    /// <summary>Containers that every host runs, by name; at least one.</summary>
    public required IReadOnlyDictionary<string, HostUnitArgs> Units { get; init; }

    /// <summary>Container whose health decides whether a host is made anew, e.g. <c>core-engine</c>; one that runs on every host.</summary>
    [Input("healthUnit", required: true)]
    public required string HealthUnit { get; init; }

    /// <summary>Seconds that these hosts leave a free lease to others, 0 to 600: more than nothing in a standby. Default: 0.</summary>
    [Input("holdBackSeconds")]
    public int HoldBackSeconds { get; init => field = Require.InRange(value, 0, 600); }

    /// <summary>When the hosts are patched.</summary>
    public required PatchTime Patches { get; init; }

    /// <summary>Place of the health checks' rule in its firewall band, 0 to 999; each fleet of a network has its own. Default: 0.</summary>
    [Input("firewallOffset")]
    public int FirewallOffset { get; init => field = Require.InRange(value, 0, 999); }

    /// <summary>Throws unless the fleet's data fit together; called before anything is made.</summary>
    internal void Check()
    {
        _ = Require.OneOf(Region, [.. Network.Subnets.Keys], nameof(Region));

        CheckSize(MinHosts, MaxHosts);
        CheckZones(Region, Zones);
        CheckUnits(Units, HealthUnit);

        if (DiskKey.Location != Region)
            throw new ArgumentException($"{nameof(DiskKey)} must be in {Region}, got one in {DiskKey.Location}.");
    }

    /// <summary>The image, if it names one image and not a family.</summary>
    public static string CheckHostImage(string image) => Require.Matches(
        image,
        "projects/[a-z0-9-]+/global/images/(?!family/)[a-z][a-z0-9-]*",
        "an image such as projects/P/global/images/trading-bot-host-0123abcd, not a family",
        nameof(HostImage));

    /// <summary>The machine type, if it can be one.</summary>
    public static string CheckMachineType(string machineType) =>
        Require.Matches(machineType, "[a-z][a-z0-9]*-[a-z]+(-[0-9]+)?", "a machine type such as e2-standard-4", nameof(MachineType));

    /// <summary>Throws if the most hosts are fewer than the fewest.</summary>
    public static void CheckSize(int minHosts, int maxHosts)
    {
        if (maxHosts < minHosts)
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"{nameof(MaxHosts)} must be at least {nameof(MinHosts)} ({minHosts}), got {maxHosts}."));
    }

    /// <summary>Throws unless there are at least two zones, each once and in the region.</summary>
    public static void CheckZones(string region, IReadOnlyList<string> zones)
    {
        if (zones.Distinct(StringComparer.Ordinal).Count() < 2 || zones.Distinct(StringComparer.Ordinal).Count() < zones.Count)
            throw new ArgumentException(
                $"{nameof(Zones)} must name at least two zones, each once, got {(zones.Count == 0 ? "none" : string.Join(", ", zones))}.");

        foreach (var zone in zones)
            _ = Require.Matches(zone, $"{region}-[a-z]", $"in {region}, such as {region}-b", nameof(Zones));
    }

    /// <summary>Throws unless names and ports are clear and a container on every host tells the host's health.</summary>
    public static void CheckUnits(IReadOnlyDictionary<string, HostUnitArgs> units, string healthUnit)
    {
        foreach (var container in units.Keys)
            _ = Require.Matches(
                container,
                "[a-z][a-z0-9]*(-[a-z0-9]+)*",
                "lower-case words of letters and digits, joined by '-'",
                nameof(Units));

        if (units.GroupBy(entry => entry.Value.Port).FirstOrDefault(group => group.Count() > 1) is { } port)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"{nameof(HostUnitArgs.Port)} {port.Key} is used twice, by "
                    + $"{string.Join(" and ", port.Select(entry => entry.Key).Order(StringComparer.Ordinal))}; "
                    + $"containers share the host's network."));
        }

        if (units.GroupBy(entry => entry.Value.Unit ?? entry.Key, StringComparer.Ordinal)
            .FirstOrDefault(group => group.Count() > 1) is { } unit)
            throw new ArgumentException(
                $"{nameof(HostUnitArgs.Unit)} {unit.Key} is used twice, by "
                    + $"{string.Join(" and ", unit.Select(entry => entry.Key).Order(StringComparer.Ordinal))}.");

        var everywhere = units.Where(entry => !entry.Value.RunsOnce).Select(entry => entry.Key).Order(StringComparer.Ordinal).ToArray();
        _ = Require.OneOf(healthUnit, everywhere, nameof(HealthUnit));
    }
}
