using Microsoft.CodeAnalysis;

namespace Groundwork.Generator.Tests;

public sealed class GoldenTests
{
    [Theory]
    [InlineData("Pulumi.Test.g.cs")]
    [InlineData("Pulumi.Test.Storage.g.cs")]
    [InlineData("Pulumi.Test.Config.g.cs")]
    [InlineData("Pulumi.Test.Utilities.g.cs")]
    public void Writes_what_it_wrote(string file) =>
        Assert.Equal(GeneratorRun.Read(file + ".txt"), GeneratorRun.Sources(GeneratorRun.Schema)[file]);

    [Fact]
    public void Writes_a_file_a_module() =>
        Assert.Equal(
            [
                "Pulumi.Test.Config.g.cs",
                "Pulumi.Test.Dns.g.cs",
                "Pulumi.Test.Storage.g.cs",
                "Pulumi.Test.Utilities.g.cs",
                "Pulumi.Test.g.cs",
            ],
            GeneratorRun.Sources(GeneratorRun.Schema).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Reports_a_schema_that_cannot_be_read()
    {
        var result = GeneratorRun.Over("{ \"provider\": ").Run(GeneratorRun.Empty).GetRunResult();

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("GWG001", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(
            "schema.json: The schema is not JSON: unexpected end at position 15.",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Reports_a_type_that_is_not_there()
    {
        var schema = GeneratorRun.Schema.Replace("list<storage/BucketCor>", "list<storage/Cor>", StringComparison.Ordinal);

        var diagnostic = Assert.Single(GeneratorRun.Over(schema).Run(GeneratorRun.Empty).GetRunResult().Diagnostics);

        Assert.Equal(
            "schema.json: The schema has no type 'storage/Cor'.",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Sets_what_the_official_constructor_sets_and_takes_a_union_of_many_as_it_does()
    {
        var schema = GeneratorRun.Schema.Replace(
            "\"class\":{\"cs\":\"Class\",\"default\":\"COLD\"",
            "\"owner\":{\"cs\":\"Owner\",\"csType\":\"object\",\"type\":\"union<string,int,"
                + "bool>\"},\"class\":{\"argsDefault\":true,\"cs\":\"Class\",\"default\":\"COLD\"",
            StringComparison.Ordinal);

        var source = GeneratorRun.Sources(schema)["Pulumi.Test.Storage.g.cs"];

        Assert.Contains("[Input(\"owner\")] public object? Owner { get; set; }", source, StringComparison.Ordinal);
        Assert.Single(source.Split('\n'), static line => line == "Class = \"COLD\";");
    }

    [Fact]
    public void Takes_a_provider_s_place_from_the_settings_only_where_it_has_a_project_a_region_and_a_zone()
    {
        var schema = GeneratorRun.Schema.Replace("\"zone\":{\"cs\":\"Zone\",\"type\":\"string\"},", "", StringComparison.Ordinal);

        Assert.Contains("Config.Region is", GeneratorRun.Sources(GeneratorRun.Schema)["Pulumi.Test.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Config.Region is", GeneratorRun.Sources(schema)["Pulumi.Test.g.cs"], StringComparison.Ordinal);
    }
}
