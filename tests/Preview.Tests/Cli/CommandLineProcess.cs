using System.Diagnostics;
using Groundwork.TestKit;

namespace Groundwork.Preview.Tests.Cli;

/// <summary>A project in a folder of its own, and groundwork run in it as a process.</summary>
sealed class CommandLineProcess : IDisposable
{
    /// <summary>The project file.</summary>
    public const string Declarations = """
        name: shop
        runtime: dotnet
        config:
          shop:environment:
            type: string
            default: dev
          shop:fail:
            type: string
            default: ""
          shop:replicas:
            type: integer
            default: 1
          shop:routingMode:
            type: string
            default: GLOBAL

        """;

    public CommandLineProcess(bool isEmpty = false)
    {
        if (isEmpty)
        {
            return;
        }

        Write("Pulumi.yaml", Declarations);
        Write("Pulumi.dev.yaml", "config:\n  shop:environment: dev\n");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("groundwork-").FullName;

    static string Artifacts { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", ".."));

    static string Configuration { get; } = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    public static string Program { get; } = Path.Combine(Artifacts, "ShopProgram", Configuration, "ShopProgram.dll");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public void Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>Runs groundwork on the fixture's program.</summary>
    public Task<Result> RunAsync(params string[] arguments) =>
        RunAsync(new Dictionary<string, string>(), null, [.. arguments, "--program", Program]);

    /// <summary>Runs groundwork with exactly these arguments.</summary>
    public Task<Result> RunPlainAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(), null, arguments);

    /// <summary>Runs groundwork; <paramref name="whileRunning"/> gets the process.</summary>
    public async Task<Result> RunAsync(
        IReadOnlyDictionary<string, string> environment, Func<Process, Task>? whileRunning, string[] arguments)
    {
        // A shell that runs the tests in the background has them ignore interrupts, and all that they start.
        string[] program = whileRunning is null ? ["dotnet"] : ["env", "--default-signal=INT", "dotnet"];
        var start = new ProcessStartInfo(program[0])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])
        [
            .. program[1..],
            "exec",
            Path.Combine(Artifacts, "Preview", Configuration, "groundwork.dll"),
            .. arguments,
        ])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (whileRunning is not null)
        {
            await whileRunning(process);
        }

        await Patience.EndAsync(process);
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>What a run came to.</summary>
    public sealed record Result(int ExitCode, string Output, string Error);
}
