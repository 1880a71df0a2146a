using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Groundwork.Policies.Tests.Server;

/// <summary>A client nobody here wrote: <c>@grpc/grpc-js</c>, with the definitions inside <c>@pulumi/pulumi</c>.</summary>
sealed class NodeClient : IDisposable
{
    static readonly string Folder = Path.GetFullPath(Path.Combine(Here(), "../grpc"));

    readonly Process _process;

    public NodeClient(int port)
    {
        Tool.Require(
            Directory.Exists(Path.Combine(Folder, "node_modules/@pulumi/pulumi")),
            $"There is no Pulumi SDK for Node.js; run: npm ci --prefix {Folder}");
        _process = Process.Start(
            new ProcessStartInfo("node", [Path.Combine(Folder, "client.js"), port.ToString(CultureInfo.InvariantCulture)])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                WorkingDirectory = Folder,
            })!;
    }

    /// <summary>Makes a call and returns its response; the call must succeed.</summary>
    public async Task<JsonNode> CallAsync(string rpc, JsonNode? request = null)
    {
        var answer = await SendAsync(new JsonObject { ["rpc"] = rpc, ["request"] = request?.DeepClone() });
        Assert.True((int)answer["code"]! == 0, $"{rpc} ended with {answer.ToJsonString()}");
        return answer["response"]!;
    }

    public async Task<JsonNode> SendAsync(JsonNode command)
    {
        await _process.StandardInput.WriteLineAsync(command.ToJsonString());
        await _process.StandardInput.FlushAsync();
        var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience.Longest);
        return JsonNode.Parse(line!)!;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
