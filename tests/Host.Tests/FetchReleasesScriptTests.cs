namespace Groundwork.Host.Tests;

public sealed class FetchReleasesScriptTests : IDisposable
{
    const string Old = "1111111111111111111111111111111111111111";
    const string New = "2222222222222222222222222222222222222222";

    readonly ScriptHost _host = new(
        "core-engine trading-bot-core.service core-engine image http://127.0.0.1:8080/health 6 shared",
        "worker trading-bot-a.service a image http://127.0.0.1:8082/health 6 shared",
        "worker trading-bot-b.service b image http://127.0.0.1:8083/health 6 shared");

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Writes_the_tag_of_each_service()
    {
        _host.Tell("objects/core-engine", New);
        _host.Tell("objects/worker", Old + "\n");

        var (exitCode, _) = _host.Run("fetch-releases.sh", "state");

        Assert.Equal(0, exitCode);
        Assert.Equal($"TAG={New}\n", _host.Read("var/lib/groundwork/releases/core-engine.env"));
        Assert.Equal($"TAG={Old}\n", _host.Read("var/lib/groundwork/releases/worker.env"));
    }

    [Fact]
    public void Takes_the_newest_of_the_tags_that_were_released()
    {
        _host.Tell("objects/core-engine", $"{New}\n{Old}\n");

        Assert.Equal(0, _host.Run("fetch-releases.sh", "state").ExitCode);
        Assert.Equal($"TAG={New}\n", _host.Read("var/lib/groundwork/releases/core-engine.env"));
    }

    [Fact]
    public void Leaves_a_service_that_was_never_released()
    {
        _host.Tell("objects/worker", New);
        _host.Write("var/lib/groundwork/releases/core-engine.env", $"TAG={Old}\n");

        var (exitCode, output) = _host.Run("fetch-releases.sh", "state");

        Assert.Equal(0, exitCode);
        Assert.Equal($"TAG={Old}\n", _host.Read("var/lib/groundwork/releases/core-engine.env"));
        Assert.Contains("core-engine was never released.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latest")]
    [InlineData("")]
    [InlineData("$(reboot)")]
    public void Takes_nothing_but_a_commit_for_a_tag(string stored)
    {
        _host.Tell("objects/core-engine", stored);
        _host.Tell("objects/worker", New);

        var (exitCode, _) = _host.Run("fetch-releases.sh", "state");

        Assert.Equal(1, exitCode);
        Assert.False(_host.Exists("var/lib/groundwork/releases/core-engine.env"));
        Assert.True(_host.Exists("var/lib/groundwork/releases/worker.env"));
    }

    [Theory]
    [InlineData("store-fails")]
    [InlineData("no-token")]
    public void Fails_and_keeps_what_is_there_when_the_store_can_not_be_asked(string failure)
    {
        _host.Tell(failure);
        _host.Write("var/lib/groundwork/releases/core-engine.env", $"TAG={Old}\n");

        var (exitCode, _) = _host.Run("fetch-releases.sh", "state");

        Assert.Equal(1, exitCode);
        Assert.Equal($"TAG={Old}\n", _host.Read("var/lib/groundwork/releases/core-engine.env"));
    }

    [Fact]
    public void Shows_the_token_to_nobody()
    {
        _host.Tell("objects/core-engine", New);

        var (_, output) = _host.Run("fetch-releases.sh", "state");

        Assert.DoesNotContain("ya29", output, StringComparison.Ordinal);
        Assert.DoesNotContain(_host.Calls, call => call.Contains("ya29", StringComparison.Ordinal));
    }
}
