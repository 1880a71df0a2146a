using Groundwork.Infra.Gcp.Delivery;

namespace Groundwork.Stacks.TradingBot;

/// <summary>What hosts and services are made from: the services' images, and mirrors of all that comes from outside.</summary>
sealed class Images
{
    internal Images(Foundation foundation)
    {
        var (settings, cloud, who) = (foundation.Settings.Delivery, foundation.Cloud, foundation.Identities);
        var key = foundation.Keys.For("images", "us");

        PackageMirror Mirror(string name, Dictionary<string, PackageUpstream> upstreams, Dictionary<string, Input<string>> readers) =>
            new(name, new()
            {
                Cloud = cloud,
                Key = key,
                Upstreams = upstreams,
                Readers = readers,
            }, cloud.Options);

        Services = new ImageRepository("images", new()
        {
            Cloud = cloud,
            RepositoryId = cloud.Naming.RepositoryId("repo"),
            Key = key,
            KeepRecent = settings.KeepRecentImages,
            UnreleasedDays = settings.UnreleasedImageDays,
            UntaggedDays = settings.UntaggedImageDays,
            Readers = new Dictionary<string, Input<string>> { ["trading-bot"] = who.Bot.Member },
            Writers = new Dictionary<string, Input<string>> { ["pipeline"] = who.Pipeline.Member },
        }, cloud.Options);

        HostPackages = Mirror(
            "host-packages",
            HostNames.AptSources.ToDictionary(
                source => source.Repository,
                source => source.IsSigned
                    ? PackageUpstream.Ubuntu(source.Suite)
                    : PackageUpstream.Apt("https://packages.cloud.google.com/apt")),
            new() { ["host-baker"] = who.HostBaker.Member, ["trading-bot"] = who.Bot.Member });

        BuildPackages = Mirror(
            "build-packages",
            new() { ["docker-hub"] = PackageUpstream.DockerHub, ["pypi"] = PackageUpstream.PyPi },
            new() { ["pipeline"] = who.Pipeline.Member });
    }

    internal ImageRepository Services { get; }

    /// <summary>What hosts are made and patched from.</summary>
    internal PackageMirror HostPackages { get; }

    /// <summary>What services are built from.</summary>
    internal PackageMirror BuildPackages { get; }
}
