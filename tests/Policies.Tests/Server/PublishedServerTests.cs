using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Groundwork.Policies.Server.Protocol;

namespace Groundwork.Policies.Tests.Server;

/// <summary>The pack as one file, which <c>pulumi up --policy-pack FILE</c> starts without building anything.</summary>
public sealed class PublishedServerTests
{
    static readonly string Repository = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    [Fact]
    public async Task Is_one_executable_that_serves()
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("GROUNDWORK_CI") == "1",
            "Publishing builds the pack once more; set GROUNDWORK_CI=1 to run it.");
        var folder = Directory.CreateTempSubdirectory("published").FullName;
        try
        {
            // Its own artifacts, so that it disturbs no build that runs beside it; the environment in which the engine deploys.
            var start = new ProcessStartInfo("dotnet",
            [
                "publish", "policies", "-p:PublishProfile=SingleFile", $"-p:ArtifactsPath={folder}/artifacts", "-o", $"{folder}/pack",
                "--nologo", "-v", "q",
            ])
            {
                WorkingDirectory = Repository,
                RedirectStandardOutput = true,
            };
            start.Environment["PulumiSdk"] = "official";

            // What a surrounding build says to its children is not for this one.
            foreach (var name in start.Environment.Keys
                .Where(static key => key.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase))
                .ToList())
            {
                _ = start.Environment.Remove(name);
            }

            using var publish = Process.Start(start)!;
            var output = await publish.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await publish.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(publish.ExitCode == 0, output);

            var files = Directory.GetFiles($"{folder}/pack").Where(static f => Path.GetFileName(f) != "exemptions.yaml");
            // The server ends some seconds after the engine is gone; this stands in for one.
            using var engine = new TcpListener(IPAddress.Loopback, 0);
            engine.Start();
            using var server = await ServerProcess.StartAsync(Assert.Single(files), [engine.LocalEndpoint.ToString()!]);
            using var client = new WireClient(server.Port);
            var info = await client.CallAsync("GetAnalyzerInfo", new Google.Protobuf.WellKnownTypes.Empty(), AnalyzerInfo.Parser);

            Assert.Equal(RuleCatalog.Default.Rules.Length, info.Policies.Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
