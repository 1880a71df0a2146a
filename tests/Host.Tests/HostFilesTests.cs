using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace Groundwork.Host.Tests;

public sealed class HostFilesTests
{
    [Theory]
    [InlineData("docker-daemon.json")]
    [InlineData("docker-client.json")]
    public void Are_json(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(ScriptHost.Files, file)));

        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
    }

    [Fact]
    public void Log_json_as_fields_and_the_rest_as_text_each_entry_once()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(ScriptHost.Files, "ops-agent.yaml"))));
        var logging = yaml.Documents[0].RootNode["logging"];
        var pipelines = (YamlMappingNode)logging["service"]["pipelines"];

        Assert.Equal("systemd_journald", (string?)logging["receivers"]["journal"]["type"]);
        Assert.Equal(
            ["only_json", "parse", "name_fields"],
            ((YamlSequenceNode)pipelines["services"]["processors"]).Select(node => (string?)node));
        Assert.Equal(["only_text"], ((YamlSequenceNode)pipelines["host"]["processors"]).Select(node => (string?)node));
        Assert.Empty((YamlSequenceNode)pipelines["default_pipeline"]["receivers"]);
        Assert.Equal("jsonPayload.MESSAGE !~ \"^\\\\{\"", (string?)logging["processors"]["only_json"]["match_any"][0]);
        Assert.Equal("jsonPayload.MESSAGE =~ \"^\\\\{\"", (string?)logging["processors"]["only_text"]["match_any"][0]);
    }

    [Fact]
    public void Make_the_trace_of_an_entry_the_one_that_logs_are_linked_by()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(ScriptHost.Files, "ops-agent.yaml"))));
        var fields = yaml.Documents[0].RootNode["logging"]["processors"]["name_fields"]["fields"];

        Assert.Equal("jsonPayload.trace", (string?)fields["trace"]["move_from"]);
        Assert.Equal("jsonPayload.severity", (string?)fields["severity"]["move_from"]);
    }

    [Fact]
    public void Let_whoever_may_log_in_deploy_and_nothing_else()
    {
        var rules = File.ReadAllLines(Path.Combine(ScriptHost.Files, "deploy.sudoers")).Where(line => line.Length > 0 && line[0] != '#');

        Assert.Equal(
            ["Defaults!/opt/scripts/deploy.sh env_keep += \"SSH_CONNECTION\"", "ALL ALL=(root) NOPASSWD: /opt/scripts/deploy.sh"],
            rules);
    }

    [Theory]
    [InlineData("-----BEGIN")]
    [InlineData("AKIA")]
    [InlineData("AIza")]
    [InlineData("xoxb-")]
    public void Hold_no_secret(string mark) =>
        Assert.All(
            Directory.EnumerateFiles(ScriptHost.Files),
            file => Assert.DoesNotContain(mark, File.ReadAllText(file), StringComparison.Ordinal));
}
