namespace Groundwork.Architecture.Tests;

/// <summary>What the <c>PulumiSdk</c> switch evaluates to; the official packages themselves can't be restored everywhere.</summary>
public sealed class SdkSwitchTests
{
    [Theory]
    [InlineData("infra/Gcp/Gcp.csproj", "Pulumi", "Pulumi.Gcp", "Pulumi.Random")]
    [InlineData("stacks/TradingBot/TradingBot.csproj", "Pulumi")]
    [InlineData("tests/Infra.Tests/Infra.Tests.csproj", "Pulumi")]
    [InlineData("tests/Stacks.Tests/Stacks.Tests.csproj", "Pulumi")]
    public async Task Official_means_the_pinned_packages_and_nothing_of_the_offline_sdk(string project, params string[] packages)
    {
        var (exitCode, output) = await MsBuild.Run(
            project,
            "-p:PulumiSdk=official",
            "-getItem:PackageReference,ProjectReference,PackageVersion");

        Assert.Equal(0, exitCode);
        Assert.All(packages, package => Assert.Contains($"\"Identity\": \"{package}\"", output, StringComparison.Ordinal));
        Assert.DoesNotContain("sdk/Pulumi", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Pulumi", "3.112.1")]
    [InlineData("Pulumi.Aws", "7.48.0")]
    [InlineData("Pulumi.Gcp", "9.37.0")]
    [InlineData("Pulumi.Kubernetes", "4.34.2")]
    [InlineData("Pulumi.Random", "4.21.2")]
    public void Official_versions_are_pinned(string package, string version) =>
        Assert.Contains(
            $"""<PackageVersion Include="{package}" Version="{version}" />""",
            File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props")),
            StringComparison.Ordinal);

    [Fact]
    public async Task Offline_means_the_projects_of_this_repository_and_no_pulumi_package()
    {
        var (exitCode, output) = await MsBuild.Run("infra/Gcp/Gcp.csproj", "-getItem:PackageReference,ProjectReference");

        Assert.Equal(0, exitCode);
        Assert.Contains("sdk/Pulumi.Gcp/Pulumi.Gcp.csproj", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Identity\": \"Pulumi\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_two_builds_are_kept_apart()
    {
        var (_, offline) = await MsBuild.Run("infra/Gcp/Gcp.csproj", "-getProperty:OutputPath,BaseIntermediateOutputPath");
        var (_, official) = await MsBuild.Run(
            "infra/Gcp/Gcp.csproj",
            "-p:PulumiSdk=official",
            "-getProperty:OutputPath,BaseIntermediateOutputPath");

        Assert.Contains("artifacts/offline/", offline, StringComparison.Ordinal);
        Assert.Contains("artifacts/official/", official, StringComparison.Ordinal);
        Assert.DoesNotContain("artifacts/offline/", official, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_are_errors_in_the_offline_build_only()
    {
        var (_, offline) = await MsBuild.Run("infra/Gcp/Gcp.csproj", "-getProperty:TreatWarningsAsErrors");
        var (_, official) = await MsBuild.Run("infra/Gcp/Gcp.csproj", "-p:PulumiSdk=official", "-getProperty:TreatWarningsAsErrors");

        Assert.Equal("true", offline.Trim());
        Assert.NotEqual("true", official.Trim());
    }

    [Fact]
    public async Task Anything_else_built_as_official_is_one_clear_error()
    {
        var (exitCode, output) = await MsBuild.Run("preview/Preview.csproj", "-p:PulumiSdk=official", "-t:Build");

        Assert.NotEqual(0, exitCode);
        Assert.Contains(
            "GW0002: Preview is not built with the official Pulumi SDK; build Official.slnf, or unset PulumiSdk.",
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_switch_is_one_clear_error()
    {
        var (exitCode, output) = await MsBuild.Run("infra/Gcp/Gcp.csproj", "-p:PulumiSdk=offical", "-t:Build");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("GW0001: PulumiSdk must be 'offline' or 'official', got 'offical'.", output, StringComparison.Ordinal);
    }
}
