using System.Text.Json;

namespace Groundwork.Architecture.Tests;

/// <summary>Which clouds' SDKs are compiled for a program.</summary>
public sealed class CloudTests
{
    [Theory]
    [InlineData("stacks/TradingBot/TradingBot.csproj", "Pulumi", "Pulumi.Gcp", "Pulumi.Random")]
    [InlineData("infra/Aws/Aws.csproj", "Pulumi", "Pulumi.Aws", "Pulumi.Random")]
    [InlineData("infra/Kubernetes/Kubernetes.csproj", "Pulumi", "Pulumi.Kubernetes")]
    [InlineData("infra/Common/Common.csproj", "Pulumi")]
    public async Task A_program_compiles_the_sdk_of_no_cloud_but_its_own(string project, params string[] providers)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);

        await Follow(Path.Combine(Repository.Root, project), seen);

        Assert.Equal(providers, seen.Where(static p => p.Contains("/sdk/Pulumi", StringComparison.Ordinal))
            .Select(static p => Path.GetFileNameWithoutExtension(p)!)
            .Order(StringComparer.Ordinal));
    }

    static async Task Follow(string project, HashSet<string> seen)
    {
        if (!seen.Add(project))
        {
            return;
        }

        var (exitCode, output) = await MsBuild.Run(project, "-getItem:ProjectReference");

        Assert.Equal((0, ""), (exitCode, exitCode == 0 ? "" : output));
        using var items = JsonDocument.Parse(output);
        foreach (var reference in items.RootElement.GetProperty("Items").GetProperty("ProjectReference").EnumerateArray())
        {
            await Follow(reference.GetProperty("FullPath").GetString()!, seen);
        }
    }
}
