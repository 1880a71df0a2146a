namespace Groundwork.Preview.Tests.Cli;

/// <summary>Files of 200 MB, read by a process that may have no more than half of that as memory.</summary>
public sealed class HugeFileTests : IDisposable
{
    const long Size = 200L << 20;

    static readonly Dictionary<string, string> Bounded = new() { ["DOTNET_GCHeapHardLimit"] = "0x6400000" };

    readonly CommandLineProcess _groundwork = new();

    public void Dispose() => _groundwork.Dispose();

    [Fact]
    public async Task Tells_where_a_state_file_breaks_off()
    {
        Fill("state.json", "{\"version\": 3, \"notes\": [\n", "\"a note that nobody reads\",\n", "\"");

        var result = await RunAsync("check", "--state", "state.json");

        Assert.Equal(2, result.ExitCode);
        Assert.Matches(@"^state\.json:\d+:\d+: the file ends in the middle\n$", result.Error);
    }

    [Fact]
    public async Task Reads_a_state_file_that_is_mostly_of_no_interest()
    {
        Fill(
            "state.json",
            "{\"version\": 3, \"notes\": [\n",
            "\"a note that nobody reads\",\n",
            "\"\"], \"deployment\": {\"resources\": []}}");

        var result = await RunAsync("check", "--state", "state.json");

        Assert.Equal("", result.Error);
        Assert.StartsWith("Checking what is deployed", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_state_file_with_a_value_of_any_length()
    {
        Fill("state.json", "{\"version\": 3, \"notes\": \"", new string('x', 100), "\"}");

        var result = await RunAsync("check", "--state", "state.json");

        Assert.Equal((2, "state.json:1:16: a single value is longer than 16 MB\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Does_not_even_open_a_snapshot_of_that_size()
    {
        Fill("snapshots/shop/dev.yaml", "# nothing\n", "", "");

        var result = await RunAsync("preview", "dev", "--program", CommandLineProcess.Program);

        Assert.Equal(
            (2, "snapshots/shop/dev.yaml: the file has 200 MB, which is more than any snapshot (64 MB)\n"),
            (result.ExitCode, result.Error));
    }

    void Fill(string name, string head, string middle, string tail)
    {
        _groundwork.Write(name, head);
        using var file = new FileStream(Path.Combine(_groundwork.Folder, name), FileMode.Append);
        var piece = System.Text.Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat(middle, middle.Length == 0 ? 0 : (1 << 20) / middle.Length)));
        while (piece.Length > 0 && file.Length < Size)
        {
            file.Write(piece);
        }

        file.Write(System.Text.Encoding.UTF8.GetBytes(tail));
        if (piece.Length == 0)
        {
            file.SetLength(Size);
        }
    }

    Task<CommandLineProcess.Result> RunAsync(params string[] arguments) => _groundwork.RunAsync(Bounded, null, arguments);
}
