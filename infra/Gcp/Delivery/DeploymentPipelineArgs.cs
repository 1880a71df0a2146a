using Groundwork.Infra.Gcp.Hosts;
using Groundwork.Infra.Gcp.Identity;
using Groundwork.Infra.Gcp.Network;

namespace Groundwork.Infra.Gcp.Delivery;

/// <summary>What a caller decides about a <see cref="DeploymentPipeline"/>.</summary>
public sealed class DeploymentPipelineArgs : ResourceArgs
{
    /// <summary>
    /// The project, and what everything in it has in common.
    /// Of its APIs, Cloud Build, IAP, Compute, Logging, Monitoring and On-Demand Scanning must be enabled.
    /// </summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Network whose private services range the build workers take their addresses from.</summary>
    public required PrivateNetwork Network { get; init; }

    /// <summary>
    /// Account that builds and deploys; it is given a custom role, SSH through Identity-Aware Proxy, and nothing else in the project.
    /// </summary>
    public required ServiceIdentity Identity { get; init; }

    /// <summary>Repository of the images; the account must be among its writers.</summary>
    public required ImageRepository Images { get; init; }

    /// <summary>Bucket that says what is released; the account must be among its releasers.</summary>
    public required FleetState State { get; init; }

    /// <summary>Region that builds run in, with a subnet in the network, e.g. <c>us-central1</c>.</summary>
    [Input("region", required: true)]
    public required string Region { get; init; }

    /// <summary>
    /// Repository of the services' sources as Cloud Build is connected to it, <c>projects/…/locations/…/connections/…/repositories/…</c>.
    /// </summary>
    [Input("repository", required: true)]
    public required string Repository { get; init => field = CheckRepository(value); }

    /// <summary>
    /// Folder of each service in the repository, by service, e.g. <c>core-engine</c> to <c>services/core-engine</c>; at least one.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Folders { get; init => field = CheckFolders(value); }

    /// <summary>Folders that all services use; a change there builds every service. Default: none.</summary>
    public IReadOnlyList<string> SharedFolders
    {
        get;
        init => field = [.. value.Select(folder => CheckFolder(folder, nameof(SharedFolders)))];
    } = [];

    /// <summary>Zones of all hosts, in the order in which they are deployed to; each once.</summary>
    public required IReadOnlyList<string> Zones { get; init => field = CheckZones(value); }

    /// <summary>Image that services are built in, as Docker Hub has it, with its digest, e.g. <c>library/python@sha256:…</c>.</summary>
    [Input("builderImage", required: true)]
    public required string BuilderImage { get; init => field = CheckDigest(value, nameof(BuilderImage)); }

    /// <summary>Slim image that services run in, with its digest.</summary>
    [Input("runtimeImage", required: true)]
    public required string RuntimeImage { get; init => field = CheckDigest(value, nameof(RuntimeImage)); }

    /// <summary>
    /// Image with <c>gcloud</c> and <c>docker</c>, e.g. <c>gcr.io/google.com/cloudsdktool/google-cloud-cli:545.0.0-slim</c>.
    /// </summary>
    [Input("cloudSdkImage", required: true)]
    public required string CloudSdkImage { get; init => field = HostImageBuildArgs.CheckPinned(value); }

    /// <summary>Mirror of the base images and of Python's packages; the account must be among its readers.</summary>
    public required PackageMirror Mirror { get; init; }

    /// <summary>Upstream of the mirror that has the base images. Default: <c>docker-hub</c>.</summary>
    [Input("imageUpstream")]
    public string ImageUpstream { get; init; } = "docker-hub";

    /// <summary>Upstream of the mirror that has Python's packages. Default: <c>pypi</c>.</summary>
    [Input("packageUpstream")]
    public string PackageUpstream { get; init; } = "pypi";

    /// <summary>Machine type of the build workers. Default: <c>e2-standard-4</c>.</summary>
    [Input("machineType")]
    public string MachineType { get; init => field = ServiceFleetArgs.CheckMachineType(value); } = "e2-standard-4";

    /// <summary>Disk of a build worker in GB, 100 to 1000. Default: 100.</summary>
    [Input("diskSizeGb")]
    public int DiskSizeGb { get; init => field = Require.InRange(value, 100, 1_000); } = 100;

    /// <summary>The repository, if it is one that Cloud Build can be connected to.</summary>
    public static string CheckRepository(string repository) => Require.Matches(
        repository,
        "projects/[a-z0-9-]+/locations/[a-z0-9-]+/connections/[A-Za-z0-9._-]+/repositories/[A-Za-z0-9._-]+",
        "a connected repository such as projects/P/locations/us-central1/connections/github/repositories/R",
        nameof(Repository));

    /// <summary>The image, if its digest is in its name.</summary>
    public static string CheckDigest(string image, string name) => Require.Matches(
        image, "[a-z0-9._-]+(/[a-z0-9._-]+)+@sha256:[0-9a-f]{64}", "an image with its digest, such as library/python@sha256:…", name);

    /// <summary>The folders, if there are services and no two share one.</summary>
    public static IReadOnlyDictionary<string, string> CheckFolders(IReadOnlyDictionary<string, string> folders)
    {
        if (folders.Count == 0)
            throw new ArgumentException($"{nameof(Folders)} must hold at least one service.");

        foreach (var (service, folder) in folders)
        {
            _ = Require.Matches(
                service,
                "[a-z][a-z0-9]*(-[a-z0-9]+)*",
                "services in lower-case words of letters and digits, joined by '-'",
                nameof(Folders));
            _ = CheckFolder(folder, nameof(Folders));
        }

        return folders.GroupBy(entry => entry.Value, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new ArgumentException(
                $"{nameof(Folders)} must name each folder once, got {twice.Key} for "
                    + $"{string.Join(" and ", twice.Select(entry => entry.Key).Order(StringComparer.Ordinal))}.")
            : folders;
    }

    /// <summary>The folder, if it is one below the repository's own.</summary>
    public static string CheckFolder(string folder, string name) =>
        Require.Matches(
            folder,
            "[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*",
            "a folder in the repository, such as services/core-engine",
            name);

    static string[] CheckZones(IReadOnlyList<string> zones)
    {
        foreach (var zone in zones)
            _ = Require.Matches(zone, "[a-z]+-[a-z]+[1-9][0-9]?-[a-z]", "zones such as us-central1-a", nameof(Zones));

        return zones.Count > 0 && zones.Distinct(StringComparer.Ordinal).Count() == zones.Count
            ? [.. zones]
            : throw new ArgumentException(
                $"{nameof(Zones)} must name at least one zone, each once, got {(zones.Count == 0 ? "none" : string.Join(", ", zones))}.");
    }
}
