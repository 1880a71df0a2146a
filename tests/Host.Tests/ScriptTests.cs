using System.Diagnostics;
using Groundwork.TestKit;

namespace Groundwork.Host.Tests;

public sealed class ScriptTests
{
    public static TheoryData<string> Scripts => [.. Directory.EnumerateFiles(ScriptHost.Files)
        .Where(file => File.ReadLines(file).First().StartsWith("#!", StringComparison.Ordinal))
        .Select(file => Path.GetFileName(file)!)
        .Order(StringComparer.Ordinal)];

    [Fact]
    public void Are_all_found() =>
        Assert.Equal(
            ["apt-token.sh", "bake-image.sh", "bake.sh", "deploy.sh", "docker-credential-gce", "fetch-releases.sh"],
            Scripts.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Parse(string script) => AssertSilent("bash", "-n", Path.Combine(ScriptHost.Files, script));

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Satisfy_shellcheck(string script) =>
        AssertSilent(Tool.Require("shellcheck"), "--severity=style", "--shell=bash", Path.Combine(ScriptHost.Files, script));

    internal static void AssertSilent(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (exitCode, output) = ScriptHost.End(process);

        Assert.Equal("", output);
        Assert.Equal(0, exitCode);
    }
}
