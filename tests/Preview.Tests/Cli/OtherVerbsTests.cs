using System.Text.Json.Nodes;
using Groundwork.Plan.Tests;

namespace Groundwork.Preview.Tests.Cli;

public sealed class OtherVerbsTests : IDisposable
{
    readonly CommandLineProcess _groundwork = new();

    public void Dispose() => _groundwork.Dispose();

    [Fact]
    public async Task Checks_a_state_file_without_a_program()
    {
        var result =
            await _groundwork.RunPlainAsync("check", "--state", Fixture.PathOf("recorded/1-state.export.json"), "--format", "sarif");

        var rules = JsonNode.Parse(result.Output)!["runs"]![0]!["results"]!
            .AsArray()
            .Select(static r => r!["ruleId"]!.GetValue<string>())
            .ToHashSet();
        Assert.Equal(5, result.ExitCode);
        Assert.Contains("gcp-sql-backups-enabled", rules);
        Assert.DoesNotContain("hunter2", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judges_a_state_file_by_the_environment_of_the_stack_that_is_named()
    {
        var state = Fixture.PathOf("recorded/1-state.export.json");

        var dev = await _groundwork.RunPlainAsync("check", "shop/dev", "--state", state, "--format", "json");
        var named = await _groundwork.RunPlainAsync("check", "dev", "--state", state, "--format", "json", "--environment", "staging");
        var none = await _groundwork.RunPlainAsync("check", "--state", state, "--format", "json");

        Assert.Equal(
            ["dev", "staging", "prod"],
            new[] { dev, named, none }.Select(static r => JsonNode.Parse(r.Output)!["stacks"]![0]!["environment"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Tells_where_a_state_file_is_damaged()
    {
        _groundwork.Write("state.json", "{\n  \"version\": 3,\n  \"deployment\": [\n");

        var result = await _groundwork.RunPlainAsync("check", "--state", "state.json");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("state.json:3:", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Draws_one_component()
    {
        var result = await _groundwork.RunAsync("graph", "dev", "--component", "shop");

        Assert.Equal(
            """
            flowchart LR
              subgraph n0["shop<br/>shop:network:ShopNetwork"]
                n1["shop<br/>gcp:compute:Network"]
                n2["shop-hosts<br/>gcp:compute:Subnetwork"]
              end
              n2 --> n1

            """,
            result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Draws_for_Graphviz()
    {
        var result = await _groundwork.RunAsync("graph", "--format", "dot");

        Assert.StartsWith("digraph stack {\n  rankdir=LR;\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("  n3 -> n2;\n}\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggests_the_component_that_was_meant()
    {
        var result = await _groundwork.RunAsync("graph", "--component", "shpo");

        Assert.Equal(
            (2, "--component: the stack dev has no 'shpo'; components are shop. Did you mean shop?\n"),
            (result.ExitCode, result.Error));
    }
}
