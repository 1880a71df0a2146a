using Groundwork.Functions.Hosting;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Databases;

/// <summary>The two regions and the database instance of each, the one that normally serves first.</summary>
sealed record Topology(IReadOnlyList<string> Regions, IReadOnlyList<string> Instances)
{
    /// <summary>Where the failover keeps which region is active.</summary>
    public const string ActiveObject = "failover/active.json";

    public string InstanceIn(string region) => Instances[IndexOf(region)];

    public string Other(string region) => Regions[1 - IndexOf(region)];

    public bool Has(string region) => Regions.Contains(region, StringComparer.Ordinal);

    /// <summary>The region that serves now.</summary>
    public async Task<string> ActiveRegionAsync(IStateStore state) =>
        (await state.ReadAsync<ActiveRegion>(ActiveObject))?.Value.Region ?? Regions[0];

    public static Topology Read(SettingsReader settings)
    {
        var regions = settings.Names("REGIONS", "[a-z]+-[a-z]+[1-9][0-9]?", "regions such as us-central1");
        var instances = settings.Names("INSTANCES", "[a-z][-a-z0-9]{0,96}", "SQL instance names, in the order of REGIONS");
        if (regions.Count != 2 || regions[0] == regions[1])
            settings.Reject($"REGIONS must name two different regions, the primary's first, got '{string.Join(',', regions)}'.");

        if (instances.Count != 2 || instances[0] == instances[1])
            settings.Reject(
                $"INSTANCES must name two different SQL instances, in the order of REGIONS, got '{string.Join(',', instances)}'.");

        // Settings that are refused never run; until all mistakes are gathered, the shape is kept.
        return regions.Count == 2 && instances.Count == 2
            ? new Topology(regions, instances)
            : new Topology(["first", "second"], ["first", "second"]);
    }

    int IndexOf(string region) => region == Regions[0] ? 0 : region == Regions[1] ? 1
        : throw new RequestException(400, $"'region' must be one of {string.Join(", ", Regions)}, got '{region}'.");
}
