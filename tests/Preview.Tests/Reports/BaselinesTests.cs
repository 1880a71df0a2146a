using Groundwork.Plan.Tests;
using Groundwork.Preview.Reports;
using Groundwork.TestKit;

namespace Groundwork.Preview.Tests.Reports;

/// <summary>How old what a stack is compared with is.</summary>
public sealed class BaselinesTests : IDisposable
{
    const string Snapshot = "snapshots/shop/dev.yaml";

    readonly string _folder = Directory.CreateTempSubdirectory("groundwork-").FullName;

    public BaselinesTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "snapshots", "shop"));
        Touch("snapshot: 1\nproject: shop\nstack: dev\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Dates_a_snapshot_by_its_file_where_nothing_is_committed() =>
        Assert.Equal("2026-11-19", Baselines.Snapshot(_folder, Snapshot).Date);

    [Fact]
    public void Dates_a_snapshot_by_its_commit()
    {
        Commit("2026-05-01T12:00:00Z");

        Assert.Equal("2026-05-01", Baselines.Snapshot(_folder, Snapshot).Date);
    }

    [Fact]
    public void Dates_a_snapshot_by_its_file_where_it_was_changed_since_its_commit()
    {
        Commit("2026-05-01T12:00:00Z");
        Touch("snapshot: 1\nproject: shop\nstack: test\n");

        Assert.Equal("2026-11-19", Baselines.Snapshot(_folder, Snapshot).Date);
    }

    [Fact]
    public void Dates_a_state_by_what_it_says_itself()
    {
        var path = Path.Combine(_folder, "state.json");
        File.WriteAllText(
            path,
            """{"version": 3, "deployment": {"manifest": """
                + """{"time": "2026-02-03T23:59:59.5+00:00", "magic": "", "version": ""}, "resources": []}}""");

        var state = Baselines.State("state.json", path);

        Assert.Equal("2026-02-03", state.Date);
        Assert.StartsWith("Compared with state.json, sha256 ", state.Line, StringComparison.Ordinal);
        Assert.EndsWith(", of 2026-02-03.", state.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_a_state_without_a_time_by_its_file()
    {
        var path = Path.Combine(_folder, "state.json");
        File.Copy(Fixture.PathOf("recorded/1-state.export.json"), path);
        File.SetLastWriteTimeUtc(path, new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));

        Assert.Equal("2026-01-02", Baselines.State("state.json", path).Date);
    }

    void Touch(string text)
    {
        var path = Path.Combine(_folder, Snapshot);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, new(2026, 11, 19, 8, 0, 0, DateTimeKind.Utc));
    }

    void Commit(string time)
    {
        foreach (var arguments in (string[][])
        [
            ["init", "-q"],
            ["add", "."],
            ["-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "a"],
        ])
        {
            var start = new System.Diagnostics.ProcessStartInfo(Tool.Require("git"), arguments) { WorkingDirectory = _folder };
            start.Environment["GIT_COMMITTER_DATE"] = time;
            using var git = System.Diagnostics.Process.Start(start)!;
            git.WaitForExit();
        }
    }
}
