using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Preview.Programs;
using Groundwork.Preview.Projects;

namespace Groundwork.Preview.Tests.Projects;

public sealed class SettingFaultTests
{
    [Theory]
    [InlineData(
        "shop:web.hosts.min must be a whole number, got 'two' (Pulumi.dev.yaml).",
        "shop:web.hosts.min must be a whole number, got 'two' (Pulumi.dev.yaml:5).")]
    [InlineData(
        "shop:web.hosts: Max must be at least Min (Pulumi.dev.yaml).",
        "shop:web.hosts: Max must be at least Min (Pulumi.dev.yaml:4).")]
    [InlineData("shop:web.hosts.max is missing (Pulumi.dev.yaml).", "shop:web.hosts.max is missing (Pulumi.dev.yaml:4).")]
    public void Names_the_line_of_the_setting_or_of_what_it_is_missing_from(string says, string located)
    {
        var diagnostic = SettingFault.Locate(Error(says), Config);

        Assert.Equal(located, diagnostic.Message);
        Assert.Equal(DiagnosticKind.Configuration, diagnostic.Kind);
    }

    [Theory]
    [InlineData("The shop is closed.")]
    [InlineData("shop:web is a nice name.")]
    [InlineData("shop:other is wrong (Pulumi.dev.yaml).")]
    public void Leaves_other_errors_as_they_are(string says) => Assert.Equal(Error(says), SettingFault.Locate(Error(says), Config));

    [Fact]
    public void Makes_each_line_of_several_faults_a_diagnostic_of_its_own() => Assert.Equal(
        ["shop:web.hosts.min must be a whole number, got 'two' (Pulumi.dev.yaml:5).", "shop:web.hosts.max is missing (Pulumi.dev.yaml:4)."],
        SettingFault.Each(Error("shop:web.hosts.min must be a whole number, got 'two' (Pulumi.dev.yaml).\n"
            + "shop:web.hosts.max is missing (Pulumi.dev.yaml)."), Config).Select(static d => d.Message));

    [Theory]
    [InlineData("The shop is closed.\nCome back.")]
    [InlineData("shop:web.hosts.max is missing (Pulumi.dev.yaml) and\nmore.")]
    public void Keeps_other_lines_together(string says) =>
        Assert.Equal(says.Split('\n').Length, Assert.Single(SettingFault.Each(Error(says), Config)).Message.Split('\n').Length);

    static StackConfig Config { get; } = new()
    {
        Project = new() { Repository = new("/shop"), Root = "/shop", File = "Pulumi.yaml", Name = "shop", StackFolder = "/shop" },
        Stack = "dev",
        Values = [],
        SecretKeys = [],
        Locations = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["shop:web"] = "Pulumi.dev.yaml:3",
            ["shop:web.hosts"] = "Pulumi.dev.yaml:4",
            ["shop:web.hosts.min"] = "Pulumi.dev.yaml:5",
        }.ToImmutableDictionary(StringComparer.Ordinal),
    };

    static Diagnostic Error(string says) => new(DiagnosticKind.Failure, Severity.Error, says);
}
