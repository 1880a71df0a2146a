using System.Text.Json;
using Groundwork.TestKit;

namespace Groundwork.Host.Tests;

public sealed class DeployScriptTests : IDisposable
{
    const string Old = "1111111111111111111111111111111111111111";
    const string New = "2222222222222222222222222222222222222222";
    const string Image = "us-docker.pkg.dev/p/r";
    const string Core = "trading-bot-core.service";
    const string Worker1 = "trading-bot-strategy-worker-ma-crossover.service";
    const string Worker2 = "trading-bot-strategy-worker-grid-trader.service";
    const string Capital = "trading-bot-capital-manager.service";

    readonly ScriptHost _host = new(
        $"core-engine {Core} core-engine {Image}/core-engine http://127.0.0.1:8080/health 6 shared",
        $"strategy-worker {Worker1} strategy-worker-ma-crossover {Image}/strategy-worker http://127.0.0.1:8082/health 6 shared",
        $"strategy-worker {Worker2} strategy-worker-grid-trader {Image}/strategy-worker http://127.0.0.1:8083/health 6 shared",
        $"capital-manager {Capital} capital-manager {Image}/capital-manager http://127.0.0.1:8084/health 6 single");

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Pulls_the_tag_writes_it_down_restarts_the_unit_and_asks_for_its_health()
    {
        Runs("core-engine", Old);

        var (exitCode, output) = _host.Run("deploy.sh", "core-engine", New);

        Assert.Equal(0, exitCode);
        Assert.Equal(
            [
                $"docker pull --quiet {Image}/core-engine:{New}",
                $"systemctl restart {Core}",
                $"systemctl is-active --quiet {Core}",
                "curl --fail --silent --show-error --max-time 2 --output /dev/null http://127.0.0.1:8080/health",
                $"systemctl is-active --quiet {Core}",
                "curl --fail --silent --show-error --max-time 2 --output /dev/null http://127.0.0.1:8080/health",
            ],
            _host.Calls);
        Assert.Equal($"TAG={New}\n", Release("core-engine"));
        Assert.Contains("\"message\":\"Deployed.\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Restarts_every_unit_of_the_service_and_pulls_nothing_else()
    {
        Runs("strategy-worker", Old);

        var (exitCode, _) = _host.Run("deploy.sh", "strategy-worker", New);

        Assert.Equal(0, exitCode);
        Assert.Equal([$"systemctl restart {Worker1}", $"systemctl restart {Worker2}"], Restarts());
        Assert.All(
            _host.Calls.Where(call => call.StartsWith("docker", StringComparison.Ordinal)),
            call => Assert.EndsWith($"/strategy-worker:{New}", call, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("deploy.sh takes a service and a tag, got 0 arguments.")]
    [InlineData("deploy.sh takes a service and a tag, got 1 arguments.", "core-engine")]
    [InlineData("deploy.sh takes a service and a tag, got 3 arguments.", "core-engine", New, "now")]
    [InlineData("the service must be one of: capital-manager core-engine strategy-worker.", "core", New)]
    [InlineData("the service must be one of: capital-manager core-engine strategy-worker.", "../core-engine", New)]
    [InlineData("the service must be one of: capital-manager core-engine strategy-worker.", "core-engine;reboot", New)]
    [InlineData("the service must be one of: capital-manager core-engine strategy-worker.", "core.engine", New)]
    [InlineData("the service must be one of: capital-manager core-engine strategy-worker.", "", New)]
    [InlineData("the tag must be a commit hash, 40 hexadecimal digits in lower case.", "core-engine", "latest")]
    [InlineData("the tag must be a commit hash, 40 hexadecimal digits in lower case.", "core-engine", "v1.2.3")]
    [InlineData("the tag must be a commit hash, 40 hexadecimal digits in lower case.", "core-engine", "")]
    [InlineData("the tag must be a commit hash, 40 hexadecimal digits in lower case.", "core-engine", "2222222")]
    [InlineData("the tag must be a commit hash, 40 hexadecimal digits in lower case.", "core-engine", New + "2")]
    [InlineData(
        "the tag must be a commit hash, 40 hexadecimal digits in lower case.",
        "core-engine",
        "ABCDEF2222222222222222222222222222222222")]
    [InlineData("the tag must be a commit hash, 40 hexadecimal digits in lower case.", "core-engine", New + "\n")]
    [InlineData(
        "the tag must be a commit hash, 40 hexadecimal digits in lower case.",
        "core-engine",
        "$(reboot)222222222222222222222222222222222")]
    public void Refuses_anything_else(string reason, params string[] arguments)
    {
        Runs("core-engine", Old);

        var (exitCode, output) = _host.Run("deploy.sh", arguments);

        Assert.Equal(64, exitCode);
        Assert.Contains($"\"message\":\"Refused: {reason}\"", output, StringComparison.Ordinal);
        Assert.Empty(_host.Calls);
        Assert.Equal($"TAG={Old}\n", Release("core-engine"));
    }

    [Fact]
    public void Changes_nothing_when_the_image_can_not_be_pulled()
    {
        Runs("core-engine", Old);
        _host.Tell("pull-fails");

        var (exitCode, _) = _host.Run("deploy.sh", "core-engine", New);

        Assert.Equal(69, exitCode);
        Assert.Empty(Restarts());
        Assert.Equal($"TAG={Old}\n", Release("core-engine"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Goes_back_to_the_tag_before_when_the_new_one_is_not_healthy(bool crashes)
    {
        Runs("core-engine", Old);
        _host.Tell("bad-tags", New + "\n");
        if (crashes)
        {
            _host.Tell("crashes");
        }

        var (exitCode, output) = _host.Run("deploy.sh", "core-engine", New);

        Assert.Equal(70, exitCode);
        Assert.Equal($"TAG={Old}\n", Release("core-engine"));
        Assert.Equal($"TAG={Old}\n", _host.Told($"running-{Core}"));
        Assert.Equal(2, Restarts().Count);
        Assert.Contains($"\"severity\":\"ERROR\",\"message\":\"Not healthy; {Old} runs again.\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_all_units_back_when_the_last_of_them_is_not_healthy()
    {
        Runs("strategy-worker", Old);
        _host.Tell("bad-units", Worker2 + "\n");
        _host.Tell("bad-unit-tag", New);

        var (exitCode, _) = _host.Run("deploy.sh", "strategy-worker", New);

        Assert.Equal(70, exitCode);
        Assert.Equal($"TAG={Old}\n", _host.Told($"running-{Worker1}"));
        Assert.Equal($"TAG={Old}\n", _host.Told($"running-{Worker2}"));
    }

    [Fact]
    public void Says_so_when_going_back_does_not_help_either()
    {
        Runs("core-engine", Old);
        _host.Tell("bad-tags", $"{New}\n{Old}\n");

        var (exitCode, output) = _host.Run("deploy.sh", "core-engine", New);

        Assert.Equal(71, exitCode);
        Assert.Equal($"TAG={Old}\n", Release("core-engine"));
        Assert.Contains("\"severity\":\"CRITICAL\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Stops_a_service_whose_first_tag_is_not_healthy()
    {
        _host.Tell("bad-tags", New + "\n");

        var (exitCode, _) = _host.Run("deploy.sh", "core-engine", New);

        Assert.Equal(71, exitCode);
        Assert.False(_host.Exists("var/lib/groundwork/releases/core-engine.env"));
        Assert.Equal($"systemctl stop {Core}", _host.Calls[^1]);
    }

    [Fact]
    public async Task Runs_once_at_a_time_for_a_service()
    {
        Runs("core-engine", Old);
        Runs("strategy-worker", Old);
        _host.Tell("pull-waits");
        using var first = _host.Start("deploy.sh", ["core-engine", New]);
        await Patience.UntilAsync(() => _host.Calls.Count > 0, "the first deployment begins");

        var (second, output) = _host.Run("deploy.sh", "core-engine", Old);
        using var other = _host.Start("deploy.sh", ["strategy-worker", New]);
        _host.Untell("pull-waits");

        Assert.Equal(75, second);
        Assert.Contains("A deployment of this service is under way.", output, StringComparison.Ordinal);
        Assert.Equal(0, ScriptHost.End(first).ExitCode);
        Assert.Equal(0, ScriptHost.End(other).ExitCode);
        Assert.Equal($"TAG={New}\n", Release("core-engine"));
    }

    [Fact]
    public void Finishes_when_the_connection_hangs_up_in_between()
    {
        Runs("core-engine", Old);
        _host.Tell("bad-tags", New + "\n");
        _host.Tell("hang-up");

        var (exitCode, _) = _host.Run("deploy.sh", "core-engine", New);

        Assert.Equal(70, exitCode);
        Assert.Equal($"TAG={Old}\n", Release("core-engine"));
    }

    [Fact]
    public void Keeps_the_lease_with_the_host_that_holds_it_meanwhile()
    {
        Runs("capital-manager", Old);
        _host.Write("run/groundwork/capital-manager.lease", "held 1700000000000001\n");

        var (exitCode, _) = _host.Run("deploy.sh", "capital-manager", New);

        Assert.Equal(0, exitCode);
        Assert.Contains("kept capital-manager", _host.Calls);
        Assert.False(_host.Exists("run/groundwork/capital-manager.keep"));
    }

    [Fact]
    public void Goes_back_when_the_host_that_held_the_lease_does_not_get_it_again()
    {
        Runs("capital-manager", Old);
        _host.Write("run/groundwork/capital-manager.lease", "held 1700000000000001\n");
        _host.Tell("lease-after", "waiting\n");

        var (exitCode, _) = _host.Run("deploy.sh", "capital-manager", New);

        Assert.Equal(71, exitCode);
        Assert.Equal($"TAG={Old}\n", Release("capital-manager"));
    }

    [Fact]
    public void Is_content_with_waiting_where_another_host_holds_the_lease()
    {
        Runs("capital-manager", Old);
        _host.Write("run/groundwork/capital-manager.lease", "waiting\n");

        var (exitCode, _) = _host.Run("deploy.sh", "capital-manager", New);

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("kept capital-manager", _host.Calls);
        Assert.DoesNotContain(_host.Calls, call => call.StartsWith("curl", StringComparison.Ordinal));
    }

    [Fact]
    public void Logs_who_did_what_from_where_as_json()
    {
        Runs("core-engine", Old);

        _ = _host.Run("deploy.sh", "core-engine", New);

        Assert.Equal(2, _host.Journal.Count);
        using var entry = JsonDocument.Parse(_host.Journal[1]);
        Assert.Equal("sa_117", entry.RootElement.GetProperty("user").GetString());
        Assert.Equal("35.235.240.9", entry.RootElement.GetProperty("address").GetString());
        Assert.Equal("deploy", entry.RootElement.GetProperty("action").GetString());
        Assert.Equal("core-engine", entry.RootElement.GetProperty("resource").GetString());
        Assert.Equal(New, entry.RootElement.GetProperty("tag").GetString());
        Assert.Equal("NOTICE", entry.RootElement.GetProperty("severity").GetString());
    }

    [Fact]
    public void Logs_what_it_refuses_without_being_fooled_by_it()
    {
        _ = _host.Run("deploy.sh", "\",\"severity\":\"INFO\\", "a\nb\u0007\u00e9");

        using var entry = JsonDocument.Parse(Assert.Single(_host.Journal));
        Assert.Equal("ERROR", entry.RootElement.GetProperty("severity").GetString());
        Assert.Equal("\",\"severity\":\"INFO\\", entry.RootElement.GetProperty("resource").GetString());
        Assert.Equal("a?b???", entry.RootElement.GetProperty("tag").GetString());
    }

    void Runs(string service, string tag) => _host.Write($"var/lib/groundwork/releases/{service}.env", $"TAG={tag}\n");

    string Release(string service) => _host.Read($"var/lib/groundwork/releases/{service}.env");

    List<string> Restarts() => [.. _host.Calls.Where(call => call.StartsWith("systemctl restart", StringComparison.Ordinal))];
}
