using Groundwork.Infra.Gcp.Hosts;
using Pulumi;
using YamlDotNet.RepresentationModel;

namespace Groundwork.Host.Tests;

/// <summary>The hosts of a fleet like trading-bot's, as cloud-init is told of them.</summary>
static class Hosts
{
    static HostUnit[] Units =>
    [
        Unit("capital-manager", new() { Port = 8084, HealthPath = "/health", RunsOnce = true }),
        Unit("core-engine", new()
        {
            Port = 8080,
            HealthPath = "/health",
            Unit = "core",
            Environment = new Dictionary<string, Input<string>> { ["DATABASE_HOST"] = "db.trading-bot.internal" },
        }),
        Unit("strategy-worker-grid-trader", new() { Port = 8083, HealthPath = "/health", Service = "strategy-worker" }),
        Unit("strategy-worker-ma-crossover", new() { Port = 8082, HealthPath = "/health", Service = "strategy-worker" }),
    ];

    internal static HostConfiguration Configuration(int holdBackSeconds = 0) =>
        new("trading-bot", Units, "trading-bot-fleet-state", holdBackSeconds);

    internal static IReadOnlyList<HostFile> Files(int holdBackSeconds = 0) => [.. Configuration(holdBackSeconds).Files()];

    internal static string Text(string unit, int holdBackSeconds = 0) =>
        Files(holdBackSeconds).Single(file => file.Path == $"/etc/systemd/system/{unit}")
            .Text.Replace("@state-bucket@", "trading-bot-fleet-state", StringComparison.Ordinal);

    internal static YamlMappingNode Yaml()
    {
        var document = Configuration().Document();
        Assert.StartsWith("#cloud-config\n", document, StringComparison.Ordinal);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(document));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    static HostUnit Unit(string container, HostUnitArgs args) => new("trading-bot", container, "us-docker.pkg.dev/p/r", args);
}
