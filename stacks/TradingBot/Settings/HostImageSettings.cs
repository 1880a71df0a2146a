using Groundwork.Infra.Gcp.Hosts;
using Groundwork.Stacks.Common;

namespace Groundwork.Stacks.TradingBot.Settings;

/// <summary>What the image of the hosts is made from.</summary>
public sealed record HostImageSettings
{
    /// <summary>Zone that it is baked in.</summary>
    public required string Zone { get; init; }

    /// <summary>This repository as Cloud Build is connected to it.</summary>
    public required string Repository { get; init; }

    /// <summary>LTS image to start from.</summary>
    public required string BaseImage { get; init; }

    /// <summary>Image with the .NET SDK, which makes the lease program.</summary>
    public required string DotnetImage { get; init; }

    /// <summary>Image with <c>gcloud</c>.</summary>
    public required string CloudSdkImage { get; init; }

    internal static HostImageSettings Read(SettingsNode node, RegionPair regions) => new()
    {
        Zone = node.Text("zone", zone => InRegions(HostImageBuildArgs.CheckZone(zone), regions)),
        Repository = node.Text("repository"),
        BaseImage = node.Text("baseImage", HostImageBuildArgs.CheckBaseImage),
        DotnetImage = node.Text("dotnetImage", image => HostImageBuildArgs.CheckPinned(image, "DotnetImage")),
        CloudSdkImage = node.Text("cloudSdkImage", image => HostImageBuildArgs.CheckPinned(image, "CloudSdkImage")),
    };

    static string InRegions(string zone, RegionPair regions) =>
        regions.All.Any(region => zone.StartsWith($"{region}-", StringComparison.Ordinal))
            ? zone
            : throw new ArgumentException($"Zone must be in {string.Join(" or ", regions.All)}, got {zone}.");
}
