namespace Groundwork.Host.Tests.Delivery;

public sealed class DeployFleetScriptTests : IDisposable
{
    const string Image = "us-docker.pkg.dev/p/repo/core-engine";
    const string First = "1111111111111111111111111111111111111111";
    const string Second = "2222222222222222222222222222222222222222";
    const string Third = "3333333333333333333333333333333333333333";
    const string Standby = "trading-bot-host-s us-east1-b";
    const string PrimaryA = "trading-bot-host-a us-central1-a";
    const string PrimaryB = "trading-bot-host-b us-central1-b";

    readonly BuildMachine _machine = new();

    public DeployFleetScriptTests() => Hosts(PrimaryB, PrimaryA, Standby);

    string[] Ran => _machine.Told("ran");

    string[] Released => _machine.Told("releases");

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Runs_the_commit_on_every_host_the_standby_first()
    {
        Releases(First);

        var (exitCode, output) = Deploy(Second);

        Assert.True(exitCode == 0, output);
        Assert.Equal([$"trading-bot-host-s {Second}", $"trading-bot-host-a {Second}", $"trading-bot-host-b {Second}"], Ran);
        Assert.Equal([Second, First], Released);
        Assert.EndsWith($"core-engine: {Second} runs on 3 hosts.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Reaches_hosts_through_the_proxy_with_a_key_that_expires_and_runs_one_command_there()
    {
        Releases(First);

        _ = Deploy(Second);

        Assert.Equal(
            "gcloud compute ssh trading-bot-host-s --project p --zone us-east1-b --tunnel-through-iap --ssh-key-expire-after 1h --quiet "
                + $"--command sudo /opt/scripts/deploy.sh core-engine {Second}",
            _machine.Calls.First(call => call.Contains(" ssh ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Marks_what_is_released_so_that_it_is_kept_for_ever()
    {
        Releases(First);

        _ = Deploy(Second);

        Assert.Equal([$"{Image}:released-{Second}"], _machine.Told("images"));
    }

    [Fact]
    public void Releases_the_first_commit_where_there_is_no_host_yet()
    {
        Hosts();

        var (exitCode, output) = Deploy(First);

        Assert.True(exitCode == 0, output);
        Assert.Equal([First], Released);
    }

    [Fact]
    public void Takes_an_empty_list_of_hosts_for_a_mistake_later()
    {
        Releases(First);
        Hosts();

        var (exitCode, output) = Deploy(Second);

        Assert.Equal(69, exitCode);
        Assert.EndsWith("core-engine: No host runs.\n", output, StringComparison.Ordinal);
        Assert.Equal([First], Released);
    }

    [Fact]
    public void Looks_once_more_for_hosts_that_came_up_meanwhile()
    {
        Releases(First);
        _machine.Tell("hosts-later", $"{PrimaryA}\n{PrimaryB}\n{Standby}\ntrading-bot-host-c us-central1-a\n");

        Assert.Equal(0, Deploy(Second).ExitCode);
        Assert.Equal($"trading-bot-host-c {Second}", Ran[^1]);
        Assert.Equal(4, Ran.Length);
    }

    [Theory]
    [InlineData(70)]
    [InlineData(71)]
    public void Goes_back_everywhere_when_one_host_is_not_healthy(int code)
    {
        Releases(First);
        Answers("trading-bot-host-a", code);

        var (exitCode, output) = Deploy(Second);

        Assert.Equal(70, exitCode);
        Assert.Equal([$"trading-bot-host-s {Second}", $"trading-bot-host-a {Second}"], Ran[..2]);
        Assert.Equal([$"trading-bot-host-a {First}", $"trading-bot-host-s {First}"], Ran[2..].Order(StringComparer.Ordinal));
        Assert.Equal([First], Released);
        Assert.Contains($"core-engine: trading-bot-host-a answers {code}.", output, StringComparison.Ordinal);
        Assert.Empty(_machine.Told("images"));
    }

    [Fact]
    public void Says_so_where_a_host_does_not_go_back()
    {
        Releases(First);
        Answers("trading-bot-host-a", 71, 71);

        var (exitCode, output) = Deploy(Second);

        Assert.Equal(71, exitCode);
        Assert.Contains($"core-engine: trading-bot-host-a does not run {First}.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(69)]
    public void Changes_nothing_when_the_first_host_refuses(int code)
    {
        Releases(First);
        Answers("trading-bot-host-s", code);

        var (exitCode, output) = Deploy(Second);

        Assert.Equal(69, exitCode);
        Assert.Equal([$"trading-bot-host-s {Second}"], Ran);
        Assert.EndsWith("core-engine: Nothing was changed.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Puts_back_what_is_released_when_a_host_that_came_up_meanwhile_is_not_healthy()
    {
        Releases(First);
        _machine.Tell("hosts-later", $"{PrimaryA}\n{PrimaryB}\n{Standby}\ntrading-bot-host-c us-central1-a\n");
        Answers("trading-bot-host-c", 70);

        Assert.Equal(70, Deploy(Second).ExitCode);
        Assert.Equal([First], Released);
        Assert.Equal(4, Ran.Count(line => line.EndsWith(First, StringComparison.Ordinal)));
    }

    [Fact]
    public void Waits_for_a_deployment_that_is_under_way_and_for_a_host_that_does_not_answer()
    {
        Releases(First);
        Answers("trading-bot-host-a", 75, 255, 75);

        Assert.Equal(0, Deploy(Second).ExitCode);
        Assert.Equal(4, Ran.Count(line => line.StartsWith("trading-bot-host-a", StringComparison.Ordinal)));
    }

    [Fact]
    public void Does_not_miss_a_host_that_is_gone()
    {
        Releases(First);
        Hosts(PrimaryA, Standby);
        Answers("trading-bot-host-s", 255);
        _machine.Tell("go-away");

        var (exitCode, output) = Deploy(Second);

        Assert.True(exitCode == 0, output);
        Assert.Contains("core-engine: trading-bot-host-s is gone.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_the_field_to_a_deployment_that_came_first()
    {
        Releases(First);
        _machine.Tell("releases-meanwhile", $"{Third}\n{First}\n");

        var (exitCode, _) = Deploy(Second);

        Assert.Equal(75, exitCode);
        Assert.Equal([Third, First], Released);
        Assert.Equal(3, Ran.Count(line => line.EndsWith(Third, StringComparison.Ordinal)));
    }

    [Fact]
    public void Goes_back_when_the_image_can_not_be_kept()
    {
        Releases(First);
        _machine.Tell("tagging-fails");

        Assert.Equal(70, Deploy(Second).ExitCode);
        Assert.Equal([First], Released);
    }

    [Theory]
    [InlineData("store-fails", "core-engine: What is released can not be read.\n")]
    [InlineData("list-fails", "core-engine: Nothing was changed.\n")]
    public void Changes_nothing_when_it_can_not_see(string failure, string says)
    {
        Releases(First);
        _machine.Tell(failure);

        var (exitCode, output) = Deploy(Second);

        Assert.Equal(69, exitCode);
        Assert.EndsWith(says, output, StringComparison.Ordinal);
        Assert.Empty(Ran);
    }

    [Fact]
    public void Rolls_back_to_the_release_before_in_one_action()
    {
        Releases(Third, Second, First);

        var (exitCode, output) = Run("rollback", "previous");

        Assert.True(exitCode == 0, output);
        Assert.Equal([$"trading-bot-host-s {Second}", $"trading-bot-host-a {Second}", $"trading-bot-host-b {Second}"], Ran);
        Assert.Equal([Second, First], Released);
    }

    [Fact]
    public void Rolls_back_further_when_asked_again()
    {
        Releases(Third, Second, First);

        _ = Run("rollback", "previous");
        _ = Run("rollback", "previous");

        Assert.Equal([First], Released);
    }

    [Fact]
    public void Rolls_back_to_the_commit_that_is_named()
    {
        Releases(Third, Second, First);

        Assert.Equal(0, Run("rollback", First).ExitCode);
        Assert.Equal([First], Released);
    }

    [Fact]
    public void Rolls_back_to_nothing_that_was_never_released()
    {
        Releases(Third, Second);

        var (exitCode, output) = Run("rollback", First);

        Assert.Equal(64, exitCode);
        Assert.Equal($"core-engine: {First} was never released; released were: {Third} {Second}.\n", output);
        Assert.Empty(Ran);
    }

    [Fact]
    public void Has_nowhere_to_roll_back_to_after_the_first_release()
    {
        Releases(First);

        Assert.Equal((64, "core-engine: There is no earlier release.\n"), Run("rollback", "previous"));
    }

    [Theory]
    [InlineData("release", "latest")]
    [InlineData("release", "previous")]
    [InlineData("release", "$(reboot)")]
    [InlineData("rollback", "HEAD")]
    public void Refuses_a_tag_that_is_no_commit(string mode, string tag)
    {
        Releases(First);

        Assert.Equal(
            (64, $"core-engine: The tag must be a commit hash, 40 hexadecimal digits in lower case, got '{tag}'.\n"),
            Run(mode, tag));
        Assert.Empty(_machine.Calls);
    }

    [Fact]
    public void Keeps_the_last_hundred_releases_in_mind()
    {
        Releases([.. Enumerable.Range(1, 100).Select(number => number.ToString("x40", System.Globalization.CultureInfo.InvariantCulture))]);

        Assert.Equal(0, Deploy(Second).ExitCode);
        Assert.Equal(100, Released.Length);
        Assert.Equal(Second, Released[0]);
    }

    (int ExitCode, string Output) Deploy(string tag) => Run("release", tag);

    (int ExitCode, string Output) Run(string mode, string tag) => _machine.Run("deploy-fleet.sh", new Dictionary<string, string>
    {
        ["MODE"] = mode,
        ["SERVICE"] = "core-engine",
        ["TAG"] = tag,
        ["IMAGE"] = Image,
        ["PROJECT_ID"] = "p",
        ["LOCATION"] = "us-central1",
        ["INSTANCE_NAME"] = "trading-bot-host",
        ["ZONES"] = "us-east1-b,us-central1-a,us-central1-b",
        ["STATE_BUCKET"] = "state",
    });

    void Releases(params string[] tags)
    {
        _machine.Tell("releases", string.Concat(tags.Select(tag => tag + "\n")));
        _machine.Tell("generation", "7\n");
    }

    void Hosts(params string[] hosts) => _machine.Tell("hosts", string.Concat(hosts.Select(host => host + "\n")));

    void Answers(string host, params int[] codes) => _machine.Tell($"answers/{host}", string.Concat(codes.Select(code => $"{code}\n")));
}
