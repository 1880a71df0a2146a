using System.Text.RegularExpressions;

namespace Groundwork.Docs.Tests;

/// <summary><c>docs/deploying.md</c> says how to set up what the workflows read.</summary>
public sealed partial class DeployingTests
{
    static readonly string Deploying = File.ReadAllText(Path.Combine(Readme.Root, "docs/deploying.md"));

    static readonly string Workflows = Path.Combine(Readme.Root, ".github/workflows");

    [Fact]
    public void Names_every_variable_that_workflows_read()
    {
        var read = Directory.EnumerateFiles(Workflows, "*.yml")
            .SelectMany(file => Variable().Matches(File.ReadAllText(file)).Select(static match => match.Groups[1].Value))
            .Distinct()
            .Order()
            .ToArray();

        Assert.Equal(
            ["DEPLOY_IDENTITY_PROVIDER", "DEPLOY_SERVICE_ACCOUNT", "PREVIEW_IDENTITY_PROVIDER", "PREVIEW_SERVICE_ACCOUNT", "STATE_BACKEND"],
            read);
        Assert.All(read, variable => Assert.Contains($"| `{variable}` |", Deploying, StringComparison.Ordinal));
    }

    [Fact]
    public void Needs_no_secret_of_Google()
    {
        Assert.All(
            Directory.EnumerateFiles(Workflows, "*.yml"),
            file => Assert.DoesNotContain("secrets.", File.ReadAllText(file), StringComparison.Ordinal));
    }

    // What the federation lets in is what the workflows are: event, branch and environment.
    [Theory]
    [InlineData("deploy.yml", "  push:\n    branches: [main]\n", "    environment: ${{ matrix.stack }}\n")]
    [InlineData("drift.yml", "  schedule:\n", "    environment: ${{ matrix.stack }}-preview\n")]
    public void Names_workflows_as_the_federation_knows_them(string workflow, string trigger, string environment)
    {
        var text = File.ReadAllText(Path.Combine(Workflows, workflow));

        Assert.Contains(trigger, text, StringComparison.Ordinal);
        Assert.Contains(environment, text, StringComparison.Ordinal);
        Assert.Contains("      id-token: write\n", text, StringComparison.Ordinal);
        Assert.Contains($"`{workflow}`", Deploying, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\bvars\.([A-Z_]+)")]
    private static partial Regex Variable();
}
