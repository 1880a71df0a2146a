using Groundwork.Preview.Projects;

namespace Groundwork.Preview.Tests.Projects;

public sealed class ConfigBlockTests
{
    [Fact]
    public void Takes_a_bare_value_for_a_default()
    {
        var declaration = Assert.Single(Read("config:\n  region: us-central1\n", []));

        Assert.Equal("groundwork:region", declaration.Key);
        Assert.Equal("us-central1", declaration.Default?.ToString());
        Assert.Null(declaration.Type);
    }

    [Theory]
    [InlineData(
        "  a: {type: intger}",
        "Pulumi.yaml:2: the type of groundwork:a must be one of array, boolean, integer, object, string, got \"intger\". "
            + "Did you mean integer?")]
    [InlineData("  a: {type: integer, default: x}", "Pulumi.yaml:2: the default of groundwork:a must be an integer, got \"x\".")]
    [InlineData(
        "  a: {typ: integer}",
        "Pulumi.yaml:2: groundwork:a has an unknown field 'typ'; fields are default, description, items, secret, type, value. "
            + "Did you mean type?")]
    [InlineData("  'a:': 1", "Pulumi.yaml:2: a configuration key must be name or namespace:name, got \"a:\".")]
    [InlineData(
        "  a: {type: array, items: {type: nothing}}",
        "Pulumi.yaml:2: the type of groundwork:a must be one of array, boolean, integer, object, string, got \"nothing\".")]
    public void Rejects_a_faulty_declaration(string entry, string message)
    {
        var faults = new List<ProjectFault>();

        _ = Read($"config:\n{entry}\n", faults);

        Assert.Equal(message, Assert.Single(faults).ToString());
    }

    static IReadOnlyList<ConfigDeclaration> Read(string yaml, List<ProjectFault> faults) =>
        ConfigBlock.Read(YamlFile.Parse("Pulumi.yaml", yaml, faults)!, "groundwork", faults);
}
