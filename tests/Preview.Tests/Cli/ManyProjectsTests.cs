using System.Text.Json.Nodes;

namespace Groundwork.Preview.Tests.Cli;

/// <summary>A repository of six projects, as a person and as CI meet it.</summary>
public sealed class ManyProjectsTests : IDisposable
{
    readonly SixProjects _six = new();

    public void Dispose() => _six.Dispose();

    [Fact]
    public async Task Are_one_table_where_nothing_changes()
    {
        _ = await RunAsync("snapshot");

        var result = await RunAsync();

        Assert.Equal(
            """
            Project  Stack  Resources  +  ~  +-  -  Rules broken  Advisories  Cost a month
            alpha    dev            2  ·  ·   ·  ·             ·           3         $0.00
            alpha    prod           2  ·  ·   ·  ·             ·           3         $0.00
            beta     dev            2  ·  ·   ·  ·             ·           3         $0.00
            beta     prod           2  ·  ·   ·  ·             ·           3         $0.00
            delta    dev            2  ·  ·   ·  ·             ·           3         $0.00
            delta    prod           2  ·  ·   ·  ·             ·           3         $0.00
            epsilon  dev            2  ·  ·   ·  ·             ·           3         $0.00
            epsilon  prod           2  ·  ·   ·  ·             ·           3         $0.00
            gamma    dev            2  ·  ·   ·  ·             ·           3         $0.00
            gamma    prod           2  ·  ·   ·  ·             ·           3         $0.00
            shop     dev            2  ·  ·   ·  ·             ·           3         $0.00
            shop     prod           2  ·  ·   ·  ·             ·           3         $0.00

            Cost a month: $0.00.
            Nothing changes, no rule is broken. groundwork preview STACK shows a stack. 36 advisories: --policies shows them.

            """,
            result.Output);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Have_their_snapshots_by_project()
    {
        var result = await RunAsync("snapshot", "*/prod");

        Assert.StartsWith(
            "snapshots/alpha/prod.yaml is written.\nsnapshots/beta/prod.yaml is written.\n",
            result.Output,
            StringComparison.Ordinal);
        Assert.Equal(
            6,
            Directory.GetFiles(Path.Combine(_six.Groundwork.Folder, "snapshots"), "*.yaml", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task Show_in_detail_only_the_stack_that_changes()
    {
        _ = await RunAsync("snapshot");
        _six.Groundwork.Write(
            "systems/beta/Pulumi.prod.yaml",
            "config:\n  beta:environment: dev\n  beta:fail: nothing\n  beta:replicas: 2\n");

        var result = await RunAsync();

        Assert.Matches(@"\nbeta +prod +2  ·  ·   1  ·  ", result.Output);
        Assert.Equal(2, result.Output.Split("Previewing update (").Length);
        Assert.Contains(
            "\nPreviewing update (beta/prod):\nCompared with snapshots/beta/prod.yaml, ",
            result.Output,
            StringComparison.Ordinal);
        Assert.Matches(@"\n \+-  .*RandomPassword +key +replace", result.Output);
    }

    [Fact]
    public async Task Are_all_meant_by_a_bare_name_and_by_a_pattern()
    {
        var bare = await RunAsync("preview", "prod", "--json");
        var pattern = await RunAsync("preview", "*a/dev", "shop/prod", "--json");

        Assert.Equal(["alpha/prod", "beta/prod", "delta/prod", "epsilon/prod", "gamma/prod", "shop/prod"], Ids(bare.Output));
        Assert.Equal(["alpha/dev", "beta/dev", "delta/dev", "gamma/dev", "shop/prod"], Ids(pattern.Output));
    }

    [Fact]
    public async Task Are_compared_each_with_its_own_stack_or_all_with_one()
    {
        var own = await RunAsync("preview", "*/prod", "--against", "stack:dev", "--json");
        var one = await RunAsync("preview", "alpha/prod", "--against", "stack:beta/dev", "--json");

        Assert.All(
            JsonNode.Parse(own.Output)!["stacks"]!.AsArray(),
            static s => Assert.Equal("the stack dev", s!["comparedWith"]!["name"]!.GetValue<string>()));
        Assert.Equal("the stack beta/dev", JsonNode.Parse(one.Output)!["stacks"]![0]!["comparedWith"]!["name"]!.GetValue<string>());
        Assert.Equal(["alpha/prod"], Ids(one.Output));
    }

    [Fact]
    public async Task Are_shown_but_for_one_whose_snapshot_is_broken()
    {
        _ = await RunAsync("snapshot");
        _six.Groundwork.Write("snapshots/beta/prod.yaml", "snapshot: 1\nproject: [\n");

        var result = await RunAsync("*/prod", "--json");
        var alone = await RunAsync("beta/prod");

        Assert.Equal(["alpha/prod", "delta/prod", "epsilon/prod", "gamma/prod", "shop/prod"], Ids(result.Output));
        Assert.Matches("^snapshots/beta/prod.yaml:[0-9]+:[^\n]*\n$", result.Error);
        Assert.Equal((2, 2, result.Error), (result.ExitCode, alone.ExitCode, alone.Error));
    }

    [Fact]
    public async Task Are_shown_but_for_one_whose_file_is_broken()
    {
        _six.Groundwork.Write("systems/beta/Pulumi.yaml", "name: [beta\n");
        _six.Groundwork.Write("systems/gamma/Pulumi.dev.yaml", "config:\n  gamma:replicas: many\n");

        var result = await RunAsync("--json");

        Assert.Equal(
            ["alpha/dev", "alpha/prod", "delta/dev", "delta/prod", "epsilon/dev", "epsilon/prod", "gamma/prod", "shop/dev", "shop/prod"],
            Ids(result.Output));
        Assert.Matches(
            "^systems/beta/Pulumi.yaml:[12]: is not valid YAML[^\n]*\nsystems/gamma/Pulumi.dev.yaml:2: "
                + "gamma:replicas must be an integer, got \"many\".\n$",
            result.Error);
        Assert.Equal(
            result.Error.TrimEnd('\n').Split('\n'),
            JsonNode.Parse(result.Output)!["faults"]!.AsArray().Select(static f => f!.GetValue<string>()));
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public async Task Are_shown_but_for_one_whose_program_is_none()
    {
        _six.Groundwork.Write("systems/beta/program.dll", "no assembly");
        _six.Groundwork.Write(
            "artifacts/offline/programs/systems.beta.path",
            Path.Combine(_six.Groundwork.Folder, "systems/beta/program.dll"));

        var result = await RunAsync("preview", "dev", "--json");

        Assert.Equal(["alpha/dev", "delta/dev", "epsilon/dev", "gamma/dev", "shop/dev"], Ids(result.Output));
        Assert.Equal(
            (2, "systems/beta/program.dll is not a .NET assembly; name the program's DLL.\n"),
            (result.ExitCode, result.Error.Replace(_six.Groundwork.Folder + "/", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Are_one_comment_and_one_report()
    {
        _six.Set("beta", "systems/beta/", "prod", "first");

        var result = await RunAsync("--out", "markdown=comment.md");
        var report = await RunAsync("report", "*/prod", "-o", "report.json");

        var comment = _six.Groundwork.Read("comment.md");
        Assert.StartsWith("<!-- groundwork:preview key=all -->\n### `alpha/dev`: 2 create · ", comment, StringComparison.Ordinal);
        Assert.Contains("| `beta/prod` |  |  |  |  |  | not run |  |", comment, StringComparison.Ordinal);
        Assert.Contains(" Nothing is known of beta/prod.", comment, StringComparison.Ordinal);
        Assert.Contains("beta     prod   the program fails\n", result.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1), (result.ExitCode, report.ExitCode));
        Assert.Equal("[\"beta/prod\"]", JsonNode.Parse(_six.Groundwork.Read("report.json"))!["summary"]!["failed"]!.ToJsonString());
    }

    [Fact]
    public async Task Say_nothing_of_resources_where_a_program_fails_before_any()
    {
        _six.Set("beta", "systems/beta/", "prod", "first");

        var result = await RunAsync("preview", "beta/prod");

        Assert.Contains("    error: InvalidOperationException: The shop never opened.\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("unchanged", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Resources:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_one_project_from_within_its_folder_and_a_test_project_where_it_is_named()
    {
        var inside = await RunAsync("preview", "prod", "--cwd", "systems/beta", "--json");
        var test = await RunAsync("preview", "--cwd", "tests", "--json");

        Assert.Equal(["beta/prod"], Ids(inside.Output));
        Assert.Equal(["fixture/dev", "fixture/prod"], Ids(test.Output));
    }

    [Theory]
    [InlineData(
        "graph prod",
        "graph: 'prod' fits several stacks, alpha/prod, beta/prod, delta/prod, epsilon/prod, gamma/prod, shop/prod: name one of them.\n")]
    [InlineData("preview prod --against stack:*/dev", "--against: '*/dev' may be several stacks: name one.\n")]
    [InlineData("preview alpha/prod --against stack:test", "--against: the project alpha has no stack 'test'; its stacks are dev, prod.\n")]
    [InlineData(
        "preview bta/prod",
        "groundwork: there is no project 'bta'; projects are alpha, beta, delta, epsilon, gamma, shop. Did you mean beta?\n")]
    [InlineData(
        "preview beta/pord",
        "groundwork: the project beta has no stack 'pord'; its stacks are dev, prod. Did you mean beta/prod?\n")]
    [InlineData(
        "preview pord",
        "groundwork: there is no stack 'pord'; stacks are dev, prod, projects alpha, beta, delta, epsilon, gamma, shop. "
            + "Did you mean prod?\n")]
    [InlineData(
        "preview */pord",
        "groundwork: no stack fits '*/pord'; stacks are dev, prod, projects alpha, beta, delta, epsilon, gamma, shop.\n")]
    [InlineData(
        "preview prod --program x.dll",
        "--program: it is the program of one project, and these stacks are of alpha, beta, delta, epsilon, gamma, shop: "
            + "name the stacks of one.\n")]
    [InlineData(
        "preview prod --state state.json",
        "--state: 'prod' fits several stacks, alpha/prod, beta/prod, delta/prod, epsilon/prod, gamma/prod, shop/prod: name one of them.\n")]
    public async Task Are_told_apart_in_one_line(string arguments, string message)
    {
        _six.Groundwork.Write(
            "state.json",
            """{"version": 3, "deployment": {"manifest": {"time": "2026-02-03T23:59:59Z", "magic": "", "version": ""}, "resources": """
                + """[]}}""");

        var result = await RunAsync(arguments.Split(' '));

        Assert.Equal((2, "", message), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task Tell_where_the_time_went_beside_the_output()
    {
        var plain = await RunAsync("preview", "beta/dev");
        var timed = await RunAsync("preview", "beta/dev", "--timings");

        Assert.Equal(plain.Output, timed.Output);
        Assert.Equal(
            ["start", "read settings", "load programs", "read baselines", "render", "compare", "judge", "price", "write", "together"],
            timed.Error
                .TrimEnd('\n')
                .Split('\n')
                .Skip(1)
                .Select(static l => l[2..18].Trim())
                .OrderBy(static p => Array.IndexOf(Phases, p)));
    }

    static string[] Phases
    {
        get;
    } = ["start", "read settings", "load programs", "read baselines", "render", "compare", "judge", "price", "write", "together"];

    static IEnumerable<string> Ids(string json) =>
        JsonNode.Parse(json)!["stacks"]!.AsArray().Select(static s => $"{s!["project"]}/{s["name"]}");

    Task<CommandLineProcess.Result> RunAsync(params string[] arguments) => _six.Groundwork.RunPlainAsync(arguments);
}
