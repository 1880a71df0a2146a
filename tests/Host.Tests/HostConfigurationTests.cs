using Groundwork.Infra.Gcp.Hosts;
using Groundwork.TestKit;
using YamlDotNet.RepresentationModel;

namespace Groundwork.Host.Tests;

public sealed class HostConfigurationTests
{
    [Fact]
    public void Writes_a_unit_a_service_the_scripts_and_the_logging()
    {
        Assert.Equal(
            [
                "/etc/docker/daemon.json",
                "/etc/google-cloud-ops-agent/config.yaml",
                "/etc/groundwork/capital-manager.env",
                "/etc/groundwork/core-engine.env",
                "/etc/groundwork/docker/config.json",
                "/etc/groundwork/services",
                "/etc/groundwork/strategy-worker-grid-trader.env",
                "/etc/groundwork/strategy-worker-ma-crossover.env",
                "/etc/sudoers.d/50-deploy",
                "/etc/systemd/system/trading-bot-capital-manager.service",
                "/etc/systemd/system/trading-bot-core.service",
                "/etc/systemd/system/trading-bot-releases.service",
                "/etc/systemd/system/trading-bot-strategy-worker-grid-trader.service",
                "/etc/systemd/system/trading-bot-strategy-worker-ma-crossover.service",
                "/opt/scripts/deploy.sh",
                "/opt/scripts/fetch-releases.sh",
                "/usr/local/bin/docker-credential-gce",
            ],
            Hosts.Files().Select(file => file.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Is_yaml_whose_files_are_those_of_the_repository()
    {
        var entries = (YamlSequenceNode)Hosts.Yaml()["write_files"];
        var script = entries.Cast<YamlMappingNode>().Single(entry => (string?)entry["path"] == "/opt/scripts/deploy.sh");

        Assert.Equal(17, entries.Children.Count);
        Assert.Equal(File.ReadAllText(Path.Combine(ScriptHost.Files, "deploy.sh")), (string?)script["content"]);
        Assert.Equal("0755", (string?)script["permissions"]);
        Assert.Equal("root:root", (string?)script["owner"]);
    }

    [Fact]
    public void Enables_and_starts_every_unit_once_the_files_are_there()
    {
        var commands = ((YamlSequenceNode)Hosts.Yaml()["runcmd"])
            .Cast<YamlSequenceNode>()
            .Select(command => string.Join(' ', command.Select(word => (string?)word)))
            .ToArray();

        Assert.Equal("systemctl daemon-reload", commands[0]);
        Assert.Equal("systemctl restart docker.service google-cloud-ops-agent.service", commands[1]);
        Assert.Equal(
            "systemctl enable trading-bot-releases.service trading-bot-capital-manager.service trading-bot-core.service "
                + "trading-bot-strategy-worker-grid-trader.service trading-bot-strategy-worker-ma-crossover.service",
            commands[2]);
        Assert.StartsWith("systemctl start --no-block trading-bot-releases.service ", commands[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_no_place_unfilled_but_those_whose_values_come_later() =>
        Assert.Equal(
            ["state-bucket", "value-1"],
            HostTemplate.Parse(Hosts.Configuration().Document()).Places.Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Is_within_what_a_metadata_entry_holds() => Assert.InRange(Hosts.Configuration().Document().Length, 1_000, 200_000);

    [Fact]
    public void Lists_what_may_be_deployed()
    {
        var table = Hosts.Files().Single(file => file.Path == "/etc/groundwork/services").Text;

        Assert.Equal(
            [
                "capital-manager trading-bot-capital-manager.service capital-manager "
                    + "us-docker.pkg.dev/p/r/capital-manager http://127.0.0.1:8084/health 60 single",
                "core-engine trading-bot-core.service core-engine us-docker.pkg.dev/p/r/core-engine http://127.0.0.1:8080/health 60 shared",
                "strategy-worker trading-bot-strategy-worker-grid-trader.service strategy-worker-grid-trader "
                    + "us-docker.pkg.dev/p/r/strategy-worker http://127.0.0.1:8083/health 60 shared",
                "strategy-worker trading-bot-strategy-worker-ma-crossover.service strategy-worker-ma-crossover "
                    + "us-docker.pkg.dev/p/r/strategy-worker http://127.0.0.1:8082/health 60 shared",
                "",
            ],
            table.Split('\n'));
    }

    [Fact]
    public void Keeps_docker_to_the_repositorys_registry() =>
        Assert.Equal(
            "{\n  \"credHelpers\": {\n    \"us-docker.pkg.dev\": \"gce\"\n  }\n}\n",
            Hosts.Files().Single(file => file.Path == "/etc/groundwork/docker/config.json").Text);

    [Fact]
    public async Task Fills_in_values_when_they_are_known()
    {
        string? text = null;

        _ = await TestProgram.Run(() => Hosts.Configuration().ToUserData().Apply(value => text = value));

        Assert.Contains("DATABASE_HOST=db.trading-bot.internal\n", text, StringComparison.Ordinal);
        Assert.Contains("ExecStart=/opt/scripts/fetch-releases.sh trading-bot-fleet-state\n", text, StringComparison.Ordinal);
        Assert.Contains("${TAG}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@state-bucket@", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a @b@ {c} @d-1@", "a {0} {{c}} {1}", "b d-1")]
    [InlineData("root@host --header @- ${x[@]}", "root@host --header @- ${{x[@]}}", "")]
    public void Finds_places_and_nothing_else(string text, string format, string places)
    {
        var template = HostTemplate.Parse(text);

        Assert.Equal(format, template.Format);
        Assert.Equal(places, string.Join(' ', template.Places));
    }
}
