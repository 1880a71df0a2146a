namespace Groundwork.Preview.Tests.Cli;

/// <summary>Several things wrong at once: the process says the weightiest.</summary>
public sealed class ExitCodePrecedenceTests : IDisposable
{
    readonly CommandLineProcess _groundwork = new();

    public void Dispose() => _groundwork.Dispose();

    [Fact]
    public async Task A_wrong_setting_counts_more_than_a_failing_program()
    {
        Stack("dev", "setting");
        Stack("prod", "throw");

        Assert.Equal(2, await RunAsync());
    }

    [Fact]
    public async Task A_failing_program_counts_more_than_a_broken_rule()
    {
        Stack("dev", "");
        Stack("prod", "throw");

        Assert.Equal(1, await RunAsync());
    }

    [Fact]
    public async Task A_broken_rule_counts_more_than_unexpected_changes()
    {
        Stack("dev", "");

        Assert.Equal(5, await RunAsync("--expect-no-changes"));
    }

    [Fact]
    public async Task Unexpected_changes_count_more_than_changes()
    {
        Stack("dev", "nothing");

        Assert.Equal(7, await RunAsync("--expect-no-changes", "--detailed-exitcode"));
    }

    [Fact]
    public async Task Changes_count_only_where_asked_for()
    {
        Stack("dev", "nothing");

        Assert.Equal((10, 0), (await RunAsync("--detailed-exitcode"), await RunAsync()));
    }

    [Fact]
    public async Task Nothing_counts_where_nothing_changes()
    {
        Stack("dev", "nothing");
        _ = await _groundwork.RunAsync("snapshot");

        Assert.Equal(0, await RunAsync("--expect-no-changes", "--detailed-exitcode", "--fail-on", "danger"));
    }

    void Stack(string name, string fail) =>
        _groundwork.Write($"Pulumi.{name}.yaml", $"config:\n  shop:environment: {name}\n  shop:fail: \"{fail}\"\n");

    async Task<int> RunAsync(params string[] arguments) => (await _groundwork.RunAsync(arguments)).ExitCode;
}
