namespace Groundwork.Preview.Tests.Cli;

public sealed class SnapshotVerbTests : IDisposable
{
    readonly CommandLineProcess _groundwork = new();

    public void Dispose() => _groundwork.Dispose();

    [Fact]
    public async Task Says_in_one_line_that_it_cannot_write()
    {
        _groundwork.Write("snapshots", "a file where the folder should be");

        var result = await _groundwork.RunAsync("snapshot");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("groundwork: a file can't be read or written: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_every_stack_and_finds_it_up_to_date()
    {
        var written = await _groundwork.RunAsync("snapshot");
        var check = await _groundwork.RunAsync("snapshot", "--check");

        Assert.Equal((0, "snapshots/shop/dev.yaml is written.\n"), (written.ExitCode, written.Output));
        Assert.Equal((0, "snapshots/shop/dev.yaml is up to date.\n"), (check.ExitCode, check.Output));
        Assert.DoesNotContain("hunter2", _groundwork.Read("snapshots/shop/dev.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_with_a_diff_where_a_snapshot_is_stale()
    {
        _ = await _groundwork.RunAsync("snapshot");
        var before = _groundwork.Read("snapshots/shop/dev.yaml");
        _groundwork.Write("Pulumi.dev.yaml", "config:\n  shop:routingMode: REGIONAL\n");

        var result = await _groundwork.RunAsync("snapshot", "--check");

        Assert.Equal(5, result.ExitCode);
        Assert.Contains("snapshots/shop/dev.yaml is stale: run groundwork snapshot.\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n-  routingMode: GLOBAL\n+  routingMode: REGIONAL\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, _groundwork.Read("snapshots/shop/dev.yaml"));
    }

    [Fact]
    public async Task Fails_where_a_snapshot_is_missing()
    {
        var result = await _groundwork.RunAsync("snapshot", "--check");

        Assert.Equal((5, "snapshots/shop/dev.yaml is missing: run groundwork snapshot.\n"), (result.ExitCode, result.Output));
        Assert.False(Directory.Exists(Path.Combine(_groundwork.Folder, "snapshots")));
    }

    [Fact]
    public async Task Writes_nothing_where_one_stack_fails()
    {
        _groundwork.Write("Pulumi.prod.yaml", "config:\n  shop:fail: throw\n");

        var result = await _groundwork.RunAsync("snapshot");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("The shop is closed.", result.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_groundwork.Folder, "snapshots")));
    }
}
