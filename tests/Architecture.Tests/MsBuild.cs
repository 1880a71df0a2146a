using System.Diagnostics;

namespace Groundwork.Architecture.Tests;

/// <summary>What MSBuild makes of the repository's projects.</summary>
static class MsBuild
{
    public static async Task<(int ExitCode, string Output)> Run(string project, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["msbuild", project, "-nologo", "-noAutoResponse", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Remove("PulumiSdk");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }
}
