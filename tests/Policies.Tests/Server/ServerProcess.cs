using System.Diagnostics;
using System.Globalization;

namespace Groundwork.Policies.Tests.Server;

/// <summary>The pack as the Pulumi engine starts it: a process of its own, which says its port.</summary>
sealed class ServerProcess : IDisposable
{
    ServerProcess(Process process, int port) => (Process, Port) = (process, port);

    public Process Process { get; }

    public int Port { get; }

    public static string Assembly => typeof(RuleCatalog).Assembly.Location;

    public static Task<ServerProcess> StartAsync(params string[] arguments) => StartAsync("dotnet", [Assembly, .. arguments]);

    public static async Task<ServerProcess> StartAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience.Longest);
        return new(process, int.Parse(line!, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>Waits until the process has ended by itself, and gives whatever else it wrote.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> EndAsync()
    {
        var output = Process.StandardOutput.ReadToEndAsync();
        var errors = Process.StandardError.ReadToEndAsync();
        await Patience.EndAsync(Process);
        return (Process.ExitCode, await output, await errors);
    }

    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Process.Kill(entireProcessTree: true);
        }

        Process.Dispose();
    }
}
