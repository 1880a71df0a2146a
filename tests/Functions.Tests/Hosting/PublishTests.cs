using System.Diagnostics;
using System.Globalization;
using Groundwork.Functions.Tests.StandIn;
using Groundwork.TestKit;

namespace Groundwork.Functions.Tests.Hosting;

public sealed class PublishTests
{
    [Fact]
    public async Task The_folder_alone_publishes_and_listens()
    {
        var dotnet = Tool.Require("dotnet");
        var folder = Directory.CreateTempSubdirectory("groundwork-functions-").FullName;
        try
        {
            Copy(Path.Combine(RepositoryRoot.Path, "functions"), Path.Combine(folder, "source"));
            var app = Path.Combine(folder, "app");
            var (exit, output) = await RunAsync(
                dotnet,
                Path.Combine(folder, "source"),
                "publish",
                "Functions.csproj",
                "-c",
                "Release",
                "-o",
                app,
                "--nologo",
                "-v",
                "q");
            Assert.True(exit == 0, output);

            await AssertListensAsync(dotnet, Path.Combine(app, "Functions.dll"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task AssertListensAsync(string dotnet, string program)
    {
        var start = Start(dotnet, "/", program);
        foreach (var (key, value) in Settings.For("vault", new Uri("http://127.0.0.1:9/")))
            start.Environment[key] = value;

        using var process = Process.Start(start)!;
        try
        {
            await Patience.UntilAsync(() => process.HasExited || Port(process) is not null, "the program listens");
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port(process)}") };
            Assert.Equal("""{"status":"ok"}""", await http.GetStringAsync("/health"));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    // It takes whichever port is free: only the kernel tells which.
    static int? Port(Process process)
    {
        var sockets = Directory.EnumerateFileSystemEntries($"/proc/{process.Id}/fd")
            .Select(file => new FileInfo(file).LinkTarget)
            .ToHashSet();
        return File.ReadLines("/proc/net/tcp").Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields[3] == "0A" && sockets.Contains($"socket:[{fields[9]}]"))
            .Select(fields => (int?)int.Parse(fields[1].Split(':')[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            .FirstOrDefault();
    }

    static async Task<(int Exit, string Output)> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(Start(program, folder, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    static ProcessStartInfo Start(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What a surrounding build says to its children is not for this one.
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
            _ = start.Environment.Remove(name);

        return start;
    }

    static void Copy(string from, string to)
    {
        _ = Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));

        foreach (var folder in Directory.GetDirectories(from)
            .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj" or "artifacts")))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
