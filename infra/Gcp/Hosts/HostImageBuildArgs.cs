using System.Runtime.CompilerServices;
using Groundwork.Infra.Gcp.Identity;
using Groundwork.Infra.Gcp.Network;

namespace Groundwork.Infra.Gcp.Hosts;

/// <summary>What a caller decides about a <see cref="HostImageBuild"/>.</summary>
public sealed class HostImageBuildArgs : ResourceArgs
{
    // A version or a digest; what a tag such as latest points to changes under a build that did not.
    const string PinnedImage = "[a-z0-9.-]+(/[a-z0-9._-]+)+(:[0-9][A-Za-z0-9._-]*|@sha256:[0-9a-f]{64})";

    /// <summary>The project, and what everything in it has in common. Of its APIs, Cloud Build and Compute must be enabled.</summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Network that the machine is baked in.</summary>
    public required PrivateNetwork Network { get; init; }

    /// <summary>
    /// Account that builds, and that the machine which is baked runs as; it is given a custom role and nothing else in the project.
    /// </summary>
    public required ServiceIdentity Identity { get; init; }

    /// <summary>Bucket through which the lease program reaches the machine.</summary>
    public required FleetState State { get; init; }

    /// <summary>Zone that the machine is baked in, e.g. <c>us-central1-a</c>.</summary>
    [Input("zone", required: true)]
    public required string Zone { get; init => field = CheckZone(value); }

    /// <summary>This repository as Cloud Build is connected to it, <c>projects/…/locations/…/connections/…/repositories/…</c>.</summary>
    [Input("repository", required: true)]
    public required Input<string> Repository { get; init; }

    /// <summary>
    /// LTS image to start from, e.g. <c>projects/ubuntu-os-cloud/global/images/ubuntu-2404-noble-amd64-v20260101</c>; never a family.
    /// </summary>
    [Input("baseImage", required: true)]
    public required string BaseImage
    {
        get;
        init => field = CheckBaseImage(value);
    }

    /// <summary>
    /// Mirror of the packages in Artifact Registry, e.g. <c>us-apt.pkg.dev/remote/trading-bot-prod</c>; the network reaches no other.
    /// </summary>
    [Input("aptMirror", required: true)]
    public required string AptMirror
    {
        get;
        init => field = Require.Matches(value, "[a-z0-9-]+-apt\\.pkg\\.dev/remote/[a-z0-9-]+", "a mirror such as us-apt.pkg.dev/remote/P");
    }

    /// <summary>Repositories of the mirror: the system's packages with their security updates, and the Ops Agent's; at least one.</summary>
    public required IReadOnlyList<AptSource> AptSources { get; init => field = Require.NotEmpty(value.ToArray()); }

    /// <summary>Image with the .NET SDK, e.g. <c>mcr.microsoft.com/dotnet/sdk:10.0.100</c>.</summary>
    [Input("dotnetImage", required: true)]
    public required string DotnetImage { get; init => field = CheckPinned(value); }

    /// <summary>Image with <c>gcloud</c>, e.g. <c>gcr.io/google.com/cloudsdktool/google-cloud-cli:545.0.0-slim</c>.</summary>
    [Input("cloudSdkImage", required: true)]
    public required string CloudSdkImage { get; init => field = CheckPinned(value); }

    /// <summary>Pool of private build workers. Default: Cloud Build's own workers, which reach nothing of the network either.</summary>
    [Input("workerPool")]
    public Input<string>? WorkerPool { get; init; }

    /// <summary>Place of the machine's rule in the firewall's delivery band, 0 to 999. Default: 900.</summary>
    [Input("firewallOffset")]
    public int FirewallOffset { get; init => field = Require.InRange(value, 0, 999); } = 900;

    /// <summary>The zone, if it can be one.</summary>
    public static string CheckZone(string zone) =>
        Require.Matches(zone, "[a-z]+-[a-z]+[1-9][0-9]?-[a-z]", "a zone such as us-central1-a", nameof(Zone));

    /// <summary>The image, if it names one and not a family.</summary>
    public static string CheckBaseImage(string image) => Require.Matches(
        image,
        "projects/[a-z0-9-]+/global/images/(?!family/)[a-z][a-z0-9-]*",
        "an image such as projects/ubuntu-os-cloud/global/images/ubuntu-2404-noble-amd64-v20260101, not a family",
        nameof(BaseImage));

    /// <summary>The container image, if its version or digest is in its name.</summary>
    public static string CheckPinned(string image, [CallerMemberName] string name = "") =>
        Require.Matches(image, PinnedImage, "an image with its version or digest, never latest", name);

    /// <summary>Region of the zone.</summary>
    internal string Region => Zone[..Zone.LastIndexOf('-')];
}
