using Groundwork.Infra.Gcp.Delivery;
using Groundwork.Infra.Gcp.Hosts;
using Groundwork.Stacks.Common;

namespace Groundwork.Stacks.TradingBot.Settings;

/// <summary>Where services come from, what they are built in, and which images are kept.</summary>
public sealed record DeliverySettings
{
    /// <summary>Repository of the services' sources, as Cloud Build is connected to it.</summary>
    public required string Repository { get; init; }

    /// <summary>Folder that has a folder of each service.</summary>
    public required string ServicesFolder { get; init; }

    /// <summary>Folders that all services use.</summary>
    public required IReadOnlyList<string> SharedFolders { get; init; }

    /// <summary>Image that services are built in.</summary>
    public required string BuilderImage { get; init; }

    /// <summary>Image that services run in.</summary>
    public required string RuntimeImage { get; init; }

    /// <summary>Machine type of the build workers.</summary>
    public required string WorkerMachineType { get; init; }

    /// <summary>Images of each service that are kept though never released.</summary>
    public required int KeepRecentImages { get; init; }

    /// <summary>Days after which an image that was never released goes.</summary>
    public required int UnreleasedImageDays { get; init; }

    /// <summary>Days after which what has no tag goes.</summary>
    public required int UntaggedImageDays { get; init; }

    /// <summary>This repository at GitHub, whose workflows deploy.</summary>
    public required string CiRepository { get; init; }

    /// <summary>Its number there.</summary>
    public required string CiRepositoryId { get; init; }

    internal static DeliverySettings Read(SettingsNode node)
    {
        var settings = new DeliverySettings
        {
            Repository = node.Text("repository", DeploymentPipelineArgs.CheckRepository),
            ServicesFolder = node.Text("servicesFolder", folder => DeploymentPipelineArgs.CheckFolder(folder, nameof(ServicesFolder))),
            SharedFolders = [.. node.Texts("sharedFolders")
                .Select(folder => DeploymentPipelineArgs.CheckFolder(folder, nameof(SharedFolders)))],
            BuilderImage = node.Text("builderImage", image => DeploymentPipelineArgs.CheckDigest(image, nameof(BuilderImage))),
            RuntimeImage = node.Text("runtimeImage", image => DeploymentPipelineArgs.CheckDigest(image, nameof(RuntimeImage))),
            WorkerMachineType = node.Text("workerMachineType", ServiceFleetArgs.CheckMachineType),
            KeepRecentImages = node.Whole("keepRecentImages", 1, 100),
            UnreleasedImageDays = node.Whole("unreleasedImageDays", 7, 365),
            UntaggedImageDays = node.Whole("untaggedImageDays", 1, 90),
            CiRepository = node.Text("ciRepository", KeylessCiArgs.CheckRepository),
            CiRepositoryId = node.Text("ciRepositoryId", KeylessCiArgs.CheckRepositoryId),
        };

        ImageRepositoryArgs.CheckDays(settings.UnreleasedImageDays, settings.UntaggedImageDays);

        return settings;
    }
}
