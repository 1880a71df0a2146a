using Groundwork.Infra.Gcp.Delivery;

namespace Groundwork.Stacks.TradingBot;

/// <summary>From a push to the hosts: the pipeline of the services, and the CI of the infrastructure.</summary>
sealed class Delivery
{
    internal Delivery(Foundation foundation, Network network, Images images, Hosts hosts)
    {
        var (settings, cloud) = (foundation.Settings, foundation.Cloud);

        Ci = new KeylessCi("ci", new()
        {
            Cloud = cloud,
            Repository = settings.Delivery.CiRepository,
            RepositoryId = settings.Delivery.CiRepositoryId,
            Environment = settings.Environment,
        }, cloud.Options);

        // A commit that isn't good shows on the hosts that stand by.
        var standbyFirst = new[] { settings.Hosts.Standby, settings.Hosts.Primary }.OrderBy(fleet => fleet.Region == settings.ActiveRegion);

        Deployments = new DeploymentPipeline("deployments", new()
        {
            Cloud = cloud,
            Network = network.Private,
            Identity = foundation.Identities.Pipeline,
            Images = images.Services,
            State = hosts.State,
            Region = settings.Regions.Primary,
            Repository = settings.Delivery.Repository,
            Folders = settings.Hosts.Services.ToDictionary(service => service, service => $"{settings.Delivery.ServicesFolder}/{service}"),
            SharedFolders = settings.Delivery.SharedFolders,
            Zones = [.. standbyFirst.SelectMany(fleet => fleet.Zones)],
            BuilderImage = settings.Delivery.BuilderImage,
            RuntimeImage = settings.Delivery.RuntimeImage,
            CloudSdkImage = settings.Hosts.ImageBuild.CloudSdkImage,
            MachineType = settings.Delivery.WorkerMachineType,
            Mirror = images.BuildPackages,
        }, cloud.Options);
    }

    /// <summary>Who changes the infrastructure.</summary>
    internal KeylessCi Ci { get; }

    internal DeploymentPipeline Deployments { get; }
}
