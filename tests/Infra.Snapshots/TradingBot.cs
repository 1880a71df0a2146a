using System.Diagnostics;
using System.Text.Json.Nodes;
using Groundwork.Plan;
using Groundwork.Plan.Snapshots;
using Groundwork.Preview.Cli;
using Groundwork.Preview.Programs;
using Pulumi.Offline;

namespace Groundwork.Infra.Snapshots;

/// <summary>The program of <c>stacks/TradingBot</c>, rendered in this process or by the command line.</summary>
static class TradingBot
{
    static readonly Lazy<StackProgram> Program = new(static () =>
        StackProgram.Load(File.ReadAllText(Path.Combine(Root!, "artifacts/offline/programs/stacks.TradingBot.path")).Trim()));

    const string Namespace = "trading-bot:";

    public static readonly string[] Stacks = ["dev", "prod", "staging"];

    public static string Root { get; } = RepositoryRoot.Path;

    /// <summary>The files that the program embeds, once it has been rendered.</summary>
    public static EmbeddedFiles Files => Program.Value.Files;

    /// <summary>Settings of a stack as its file has them.</summary>
    public static JsonObject SettingsOf(string stack) =>
        Objects(Selection.Read(new() { Folder = Root, Stacks = [stack] }).Stacks[0].Values);

    public static Task<RenderedStack> RenderAsync(string stack) => RenderAsync(stack, static _ => { });

    /// <summary>Renders a stack with other settings than its file's.</summary>
    public static async Task<RenderedStack> RenderAsync(string stack, Action<JsonObject> change)
    {
        var project = Selection.Read(new() { Folder = Root, Stacks = [stack] });
        var settings = Objects(project.Stacks[0].Values);
        change(settings);
        var result = await OfflineEngine.RenderAsync(
            new()
            {
                Project = project.Stacks[0].Project.Name,
                Stack = stack,
                RootDirectory = Path.Combine(Root, "stacks/TradingBot"),
                Config = project.Stacks[0].Values.SetItems(
                    settings.Select(entry => KeyValuePair.Create(Namespace + entry.Key, entry.Value!.ToJsonString()))),
                SecretKeys = project.Stacks[0].SecretKeys,
            },
            Program.Value.RunAsync,
            TestContext.Current.CancellationToken);

        Assert.Empty(result.Diagnostics.Where(static d => d.Severity == Severity.Error));
        return result.Stack!;
    }

    // The objects among the settings, a concern each.
    static JsonObject Objects(IEnumerable<KeyValuePair<string, string>> config) => new(config
        .Where(entry => entry.Value.StartsWith('{'))
        .Select(entry => KeyValuePair.Create(entry.Key[Namespace.Length..], JsonNode.Parse(entry.Value))));

    /// <summary>Runs <c>groundwork</c> as a process in a folder of its own and gives its exit code and standard output.</summary>
    public static async Task<(int ExitCode, string Output)> GroundworkAsync(
        string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Selection).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }
}
