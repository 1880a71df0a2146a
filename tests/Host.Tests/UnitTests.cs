using Groundwork.TestKit;

namespace Groundwork.Host.Tests;

public sealed class UnitTests : IDisposable
{
    const string Core = "trading-bot-core.service";
    const string Capital = "trading-bot-capital-manager.service";

    public static TheoryData<string> All =>
        [Core, Capital, "trading-bot-strategy-worker-grid-trader.service", "trading-bot-strategy-worker-ma-crossover.service"];

    readonly string _root = Directory.CreateTempSubdirectory("groundwork-units-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [MemberData(nameof(All))]
    public void Follow_docker_and_never_give_up(string unit)
    {
        var lines = Hosts.Text(unit).Split('\n');

        string[] required =
        [
            "After=docker.service", "Requires=docker.service", "TimeoutStartSec=0", "Restart=always", "RestartSec=10s",
            "WantedBy=multi-user.target",
        ];
        Assert.All(required, line => Assert.Contains(line, lines));
    }

    [Fact]
    public void Remove_the_old_container_pull_run_and_stop()
    {
        Assert.Equal(
            [
                "ExecStartPre=-/usr/bin/docker kill core-engine",
                "ExecStartPre=-/usr/bin/docker rm core-engine",
                "ExecStartPre=/usr/bin/docker pull --quiet us-docker.pkg.dev/p/r/core-engine:${TAG}",
                "ExecStart=/usr/bin/docker run --rm --net=host --name core-engine --log-driver=none --env-file "
                    + "/etc/groundwork/core-engine.env --read-only --tmpfs /tmp "
                    + "--cap-drop=ALL --security-opt=no-new-privileges --pids-limit=1024 us-docker.pkg.dev/p/r/core-engine:${TAG}",
                "ExecStop=/usr/bin/docker stop core-engine",
            ],
            Hosts.Text(Core).Split('\n').Where(line => line.StartsWith("Exec", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Run_the_commits_tag_and_never_latest(string unit)
    {
        var text = Hosts.Text(unit);

        Assert.DoesNotContain("latest", text, StringComparison.Ordinal);
        Assert.All(
            text.Split('\n').Where(line => line.Contains("docker.pkg.dev", StringComparison.Ordinal)),
            line => Assert.EndsWith(":${TAG}", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Take_the_tag_of_their_service()
    {
        Assert.Contains(
            "EnvironmentFile=/var/lib/groundwork/releases/strategy-worker.env\n",
            Hosts.Text("trading-bot-strategy-worker-grid-trader.service"),
            StringComparison.Ordinal);
        Assert.Contains(
            "--name strategy-worker-grid-trader ",
            Hosts.Text("trading-bot-strategy-worker-grid-trader.service"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Hold_what_runs_once_by_the_lease()
    {
        var text = Hosts.Text(Capital, holdBackSeconds: 120);

        Assert.Contains(
            "ExecStart=/opt/lease/lease --bucket trading-bot-fleet-state --object leases/capital-manager --container capital-manager "
                + "--lifetime-seconds 30 --hold-back-seconds 120 "
                + "-- /usr/bin/docker run --rm --net=host --name capital-manager --log-driver=none --env FENCING_TOKEN ",
            text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("/opt/lease", Hosts.Text(Core), StringComparison.Ordinal);
    }

    [Fact]
    public void Stop_a_container_whose_lease_program_stalls_before_the_lease_has_run_out()
    {
        var lines = Hosts.Text(Capital).Split('\n');

        // Given up at 20 s of 30 s: the watchdog's 5 s leave 5 s for killing.
        Assert.Contains("WatchdogSec=5s", lines);
        Assert.Contains("WatchdogSignal=SIGKILL", lines);
        Assert.Contains("NotifyAccess=main", lines);
        Assert.Contains("ExecStopPost=-/usr/bin/docker kill capital-manager", lines);
    }

    [Theory]
    [MemberData(nameof(All))]
    [InlineData("trading-bot-releases.service")]
    public void Satisfy_systemd(string unit)
    {
        var analyze = Tool.Require("systemd-analyze");
        Install(unit, Hosts.Text(unit));

        ScriptTests.AssertSilent(analyze, "verify", $"--root={_root}", "--recursive-errors=no", "--man=no", unit);
    }

    [Fact]
    public void Would_not_satisfy_systemd_with_a_misspelt_line()
    {
        var analyze = Tool.Require("systemd-analyze");
        Install(Core, Hosts.Text(Core).Replace("Restart=always", "Restart=allways", StringComparison.Ordinal));

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(
            () => ScriptTests.AssertSilent(analyze, "verify", $"--root={_root}", "--recursive-errors=no", "--man=no", Core));
    }

    // A root of its own: what the units call need not be on this machine.
    void Install(string unit, string text)
    {
        Write("etc/systemd/system/docker.service", "[Service]\nExecStart=/usr/bin/docker\n");
        Write("etc/systemd/system/trading-bot-releases.service", Hosts.Text("trading-bot-releases.service"));
        Write($"etc/systemd/system/{unit}", text);

        foreach (var program in (string[])["usr/bin/docker", "opt/lease/lease", "opt/scripts/fetch-releases.sh"])
        {
            Write(program, "#!/bin/sh\n");
            File.SetUnixFileMode(Path.Combine(_root, program), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        foreach (var target in Directory.EnumerateFiles("/lib/systemd/system", "*.target")
            .Where(file => new FileInfo(file).LinkTarget is null))
            Write($"usr/lib/systemd/system/{Path.GetFileName(target)}", File.ReadAllText(target));
    }

    void Write(string file, string text)
    {
        var path = Path.Combine(_root, file);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
