using Groundwork.Plan.Snapshots;

namespace Groundwork.Infra.Snapshots;

/// <summary>The same settings give the same bytes: twenty renderings, five of them in processes of their own.</summary>
public sealed class DeterminismTests
{
    static readonly Lazy<Task<(int ExitCode, string Output)>> Here = new(
        static () => TradingBot.GroundworkAsync(TradingBot.Root, [], "preview", "--json"));

    [Fact]
    public async Task Gives_the_same_bytes_each_time_in_one_process()
    {
        var first = await RenderAllAsync();

        for (var i = 0; i < 14; i++)
        {
            Assert.Equal(first, await RenderAllAsync());
        }
    }

    [Fact]
    public async Task Gives_the_bytes_of_one_by_one_for_all_together()
    {
        var together = await Task.WhenAll(TradingBot.Stacks.Select(static stack => Task.Run(() => TradingBot.RenderAsync(stack))));

        foreach (var stack in together)
        {
            Assert.Equal(SnapshotWriter.Write(await TradingBot.RenderAsync(stack.Name)), SnapshotWriter.Write(stack));
        }
    }

    [Theory]
    [InlineData("C", "UTC", "/")]
    [InlineData("tr_TR.UTF-8", "Asia/Kathmandu", "/tmp")]
    [InlineData("de_DE.UTF-8", "America/St_Johns", ".")]
    [InlineData("ar_EG.UTF-8", "Pacific/Kiritimati", "/usr")]
    [InlineData("ja_JP.UTF-8", "Europe/Dublin", "docs")]
    public async Task Gives_the_same_bytes_in_another_language_time_zone_and_folder(string language, string timeZone, string folder)
    {
        var expected = await Here.Value;

        var (exitCode, output) = await TradingBot.GroundworkAsync(
            Path.GetFullPath(folder, TradingBot.Root),
            new() { ["LANG"] = language, ["LC_ALL"] = language, ["TZ"] = timeZone },
            "preview", "--json", "--cwd", TradingBot.Root);

        Assert.Equal(expected.ExitCode, exitCode);
        Assert.Equal(expected.Output, output);
    }

    static async Task<string> RenderAllAsync()
    {
        var texts = new List<string>();
        foreach (var stack in TradingBot.Stacks)
        {
            texts.Add(SnapshotWriter.Write(await TradingBot.RenderAsync(stack)));
        }

        return string.Concat(texts);
    }
}
