using Groundwork.Infra.Delivery;
using Groundwork.Infra.Hosts;
using Groundwork.Infra.Identity;
using Groundwork.Infra.Network;
using Groundwork.Infra.Platform;

namespace Groundwork.Stacks.TradingBot;

/// <summary>From a push to the hosts: images, packages, and the pipeline.</summary>
sealed class TradingBotDelivery
{
    readonly ProjectServices _services;
    readonly TradingBotSettings _settings;
    readonly ComponentResourceOptions _options;

    internal TradingBotDelivery(ProjectServices services, TradingBotSettings settings, ComponentResourceOptions options)
    {
        (_services, _settings, _options) = (services, settings, options);

        Pipeline = new ServiceIdentity("pipeline", new()
        {
            Services = services,
            AccountId = settings.Naming.ServiceAccountId("pipeline"),
            DisplayName = "Builds and deploys trading-bot's services",
        }, options);

        Ci = new KeylessCi("ci", new()
        {
            Services = services,
            Naming = settings.Naming,
            Repository = settings.Delivery.CiRepository,
            RepositoryId = settings.Delivery.CiRepositoryId,
            Environment = settings.Environment,
        }, options);
    }

    /// <summary>Who builds and deploys.</summary>
    internal ServiceIdentity Pipeline { get; }

    /// <summary>Who changes the infrastructure.</summary>
    internal KeylessCi Ci { get; }

    internal ImageRepository Images { get; private set; } = null!;

    /// <summary>What hosts are made and patched from.</summary>
    internal PackageMirror HostPackages { get; private set; } = null!;

    internal DeploymentPipeline Deployments { get; private set; } = null!;

    internal void Define(CmekKey key, PrivateNetwork network, FleetState state, ServiceIdentity bot, ServiceIdentity baker, AlertChannels channels)
    {
        Images = new ImageRepository("images", new()
        {
            Services = _services,
            Labels = _settings.Labels,
            RepositoryId = _settings.Naming.RepositoryId("repo"),
            Key = key,
            KeepRecent = _settings.Delivery.KeepRecentImages,
            UnreleasedDays = _settings.Delivery.UnreleasedImageDays,
            UntaggedDays = _settings.Delivery.UntaggedImageDays,
            Readers = new Dictionary<string, Input<string>> { ["trading-bot"] = bot.Member },
            Writers = new Dictionary<string, Input<string>> { ["pipeline"] = Pipeline.Member },
        }, _options);

        HostPackages = Mirror(
            "host-packages",
            key,
            TradingBotHosts.AptSources.ToDictionary(
                source => source.Repository,
                source => source.IsSigned ? PackageUpstream.Ubuntu(source.Suite) : PackageUpstream.Apt("https://packages.cloud.google.com/apt")),
            new() { ["host-baker"] = baker.Member, ["trading-bot"] = bot.Member });

        Deployments = new DeploymentPipeline("deployments", new()
        {
            Services = _services,
            Labels = _settings.Labels,
            Channels = channels,
            Network = network,
            Identity = Pipeline,
            Images = Images,
            State = state,
            Region = _settings.Regions.Primary,
            Repository = _settings.Delivery.Repository,
            Folders = _settings.Hosts.Services.ToDictionary(service => service, service => $"{_settings.Delivery.ServicesFolder}/{service}"),
            SharedFolders = _settings.Delivery.SharedFolders,
            // A commit that isn't good shows on the hosts that stand by.
            Zones = [.. new[] { _settings.Hosts.Standby, _settings.Hosts.Primary }.OrderBy(fleet => fleet.Region == _settings.ActiveRegion).SelectMany(fleet => fleet.Zones)],
            BuilderImage = _settings.Delivery.BuilderImage,
            RuntimeImage = _settings.Delivery.RuntimeImage,
            CloudSdkImage = _settings.Hosts.ImageBuild.CloudSdkImage,
            MachineType = _settings.Delivery.WorkerMachineType,
            Mirror = Mirror(
                "build-packages",
                key,
                new() { ["docker-hub"] = PackageUpstream.DockerHub, ["pypi"] = PackageUpstream.PyPi },
                new() { ["pipeline"] = Pipeline.Member }),
        }, _options);
    }

    PackageMirror Mirror(string name, CmekKey key, Dictionary<string, PackageUpstream> upstreams, Dictionary<string, Input<string>> readers) => new(name, new()
    {
        Services = _services,
        Labels = _settings.Labels,
        Key = key,
        Upstreams = upstreams,
        Readers = readers,
    }, _options);
}
