using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Groundwork.Architecture.Tests;

/// <summary>The workflows hold no logic and give nobody more than is needed.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Workflows() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github/workflows"), "*.yml")
            .Select(Repository.Relative)
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Pins_every_action_to_a_commit(string path)
    {
        var uses = Uses().Matches(Text(path)).Select(static m => m.Groups["action"].Value);

        Assert.All(uses, static action => Assert.Matches("^[^@]+@[0-9a-f]{40}$", action));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Can_only_read_unless_a_job_says_otherwise(string path)
    {
        var permissions = Assert.IsType<YamlMappingNode>(Root(path)["permissions"]);

        Assert.Equal(["contents: read"], permissions.Children.Select(static p => $"{p.Key}: {p.Value}"));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Puts_nothing_of_the_event_into_a_script(string path) =>
        Assert.All(Scripts(path), static script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Leaves_no_token_behind_in_the_checkout(string path)
    {
        var checkouts = Steps(path).Where(static s => s.Children.TryGetValue("uses", out var uses)
            && uses.ToString().StartsWith("actions/checkout@", StringComparison.Ordinal));

        Assert.All(checkouts, static step => Assert.Equal("false", step["with"]["persist-credentials"].ToString()));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Ends_every_job_by_itself(string path) =>
        Assert.All(Jobs(path), static job =>
            Assert.InRange(int.Parse(job["timeout-minutes"].ToString(), System.Globalization.CultureInfo.InvariantCulture), 1, 120));

    [Fact]
    public void Previews_a_fork_without_any_secret()
    {
        var text = Text(".github/workflows/preview.yml");

        Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("write", Permissions(".github/workflows/preview.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Never_runs_the_pull_requests_code_where_it_may_write()
    {
        var text = Text(".github/workflows/comment.yml");

        Assert.DoesNotContain("ref: ${{ github.event.workflow_run.head_sha }}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Uploads_findings_for_the_pull_request_and_for_no_branch() =>
        Assert.Contains(
            "ref: refs/pull/${{ steps.comment.outputs.number }}/head",
            Text(".github/workflows/comment.yml"),
            StringComparison.Ordinal);

    [Fact]
    public void Checks_that_snapshots_are_fresh() =>
        Assert.Contains(Scripts(".github/workflows/preview.yml"), static s => s.Contains("snapshot --check", StringComparison.Ordinal));

    [Fact]
    public void Deploys_nothing_but_the_plan_that_was_compared_with_the_reviewed_one()
    {
        string[] steps =
        [
            "preview \"$PROJECT/$STACK\" --against HEAD^ --out digest=reviewed.json",
            "pulumi --cwd \"$FOLDER\" preview --stack \"$STACK\" --json --save-plan \"$PWD/update.plan\"",
            "verify --reviewed reviewed.json --deployed deployed.json",
            "pulumi --cwd \"$FOLDER\" up --stack \"$STACK\" --plan \"$PWD/update.plan\"",
        ];
        var scripts = Scripts(".github/workflows/deploy.yml").ToList();

        var order = steps.Select(step => scripts.FindIndex(script => script.Contains(step, StringComparison.Ordinal))).ToList();

        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
        Assert.Contains("needs: test", Text(".github/workflows/deploy.yml"), StringComparison.Ordinal);
        Assert.Contains("environment: ${{ matrix.stack }}", Text(".github/workflows/deploy.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Looks_for_drift_every_day()
    {
        Assert.Contains(Scripts(".github/workflows/drift.yml"), static s => s.Contains(
            "pulumi --cwd \"$FOLDER\" preview --stack \"$STACK\" --refresh --expect-no-changes",
            StringComparison.Ordinal));
        Assert.Matches(@"- cron: ""\d+ \d+ \* \* \*""", Text(".github/workflows/drift.yml"));
    }

    [Fact]
    public void Scans_daily_at_two() =>
        Assert.Contains("cron: \"0 2 * * *\"", Text(".github/workflows/security.yml"), StringComparison.Ordinal);

    [Fact]
    public void Has_no_key_of_a_service_account_anywhere() =>
        Assert.All(Workflows(), static path => Assert.DoesNotContain("credentials_json", Text(path.Data), StringComparison.Ordinal));

    static string Text(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    static YamlMappingNode Root(string path)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Text(path)));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    static IEnumerable<YamlMappingNode> Jobs(string path) => ((YamlMappingNode)Root(path)["jobs"]).Children.Values.Cast<YamlMappingNode>();

    static IEnumerable<YamlMappingNode> Steps(string path) =>
        Jobs(path).SelectMany(static job => ((YamlSequenceNode)job["steps"]).Cast<YamlMappingNode>());

    static IEnumerable<string> Scripts(string path) =>
        Steps(path).Where(static s => s.Children.ContainsKey("run")).Select(static s => s["run"].ToString());

    static string Permissions(string path) =>
        string.Join(' ', Jobs(path).Where(static j => j.Children.ContainsKey("permissions"))
            .Select(static j => j["permissions"].ToString())
            .Append(Root(path)["permissions"].ToString()));

    [GeneratedRegex(@"uses:\s*(?<action>\S+)")]
    private static partial Regex Uses();
}
