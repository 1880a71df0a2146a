using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Groundwork.Plan.Schema;

namespace Groundwork.SchemaImport.Tests;

public sealed class ImporterTests
{
    [Fact]
    public void Writes_the_schema_that_the_toy_provider_is_built_from() =>
        Assert.Equal(Packages.ToySchema, Packages.Import(Packages.Toy).Schema);

    [Fact]
    public void Writes_a_schema_that_the_plan_reads()
    {
        var table = new SchemaPackage(Encoding.UTF8.GetBytes(Packages.ToySchema)).Find("toy:db/table:Table")!;

        Assert.True(table.Inputs["engine"] is { IsRequired: true, ForcesReplacement: true, Type.Kind: PropertyTypeKind.Enumeration });
        Assert.True(table.Inputs["password"].IsSecret);
        Assert.True(table.Inputs["namespace"] is { IsDeprecated: true, CSharpName: "Space" });
        Assert.Equal("name", table.Inputs["columns"].Type.Element!.Object!.Properties["name"].Name);
    }

    [Fact]
    public void Says_what_it_left_out()
    {
        var notes = Packages.Import(Packages.Toy).Notes;

        Assert.Equal(
            [
                "The function 'toy:db/concat:concat' takes its arguments one by one and is left out.",
                "Types of other packages, or written by hand in the SDKs, are taken as any value: "
                    + "/aws/v7.0.0/schema.json#/resources/aws:iam%2Frole:Role.",
            ],
            notes);
    }

    [Fact]
    public void Is_sorted_and_the_same_however_the_package_is_ordered()
    {
        var package = JsonNode.Parse(Many(1000))!.AsObject();
        var reversed = new JsonObject(package["resources"]!.AsObject()
            .Reverse()
            .Select(static r => KeyValuePair.Create(r.Key, r.Value?.DeepClone())));
        var first = Packages.Import(package.ToJsonString()).Schema;
        package["resources"] = reversed;
        var second = Packages.Import(package.ToJsonString()).Schema;

        Assert.Equal(first, second);
        var tokens = JsonNode.Parse(first)!["resources"]!.AsObject().Select(static r => r.Key).ToList();
        Assert.Equal(1001, tokens.Count);
        Assert.Equal(tokens.Order(StringComparer.Ordinal), tokens);
    }

    [Fact]
    public void Names_nested_types_of_bridged_providers_as_they_do()
    {
        var json = JsonNode.Parse(Packages.Toy)!;
        json["language"]!["csharp"]!["compatibility"] = "tfbridge20";

        var filter = Packages.Schema(json.ToJsonString())["types"]!["toy:db/Filter:Filter"]!;

        Assert.Equal("Pulumi.Toy.Database.Inputs.FilterInputArgs", (string?)filter["cs"]);
        Assert.Equal("Pulumi.Toy.Database.Inputs.FilterArgs", (string?)filter["plain"]);
        Assert.Equal("Pulumi.Toy.Database.Outputs.FilterResult", (string?)filter["out"]);
    }

    [Theory]
    [InlineData("toy:index:Thing", "Pulumi.Toy.Thing")]
    [InlineData("toy:cloud-run/v2:Thing", "Pulumi.Toy.CloudRun.V2.Thing")]
    [InlineData("toy:ec2:thing", "Pulumi.Toy.Ec2.Thing")]
    public void Names_a_class_by_its_module(string token, string name)
    {
        var schema = Packages.Schema(Packages.With($$"""  "resources": { "{{token}}": {} } """));

        Assert.Equal(name, (string?)schema["resources"]![token]!["cs"]);
    }

    static string Many(int resources) =>
        Packages.With("\"resources\": {" + string.Join(',', Enumerable.Range(0, resources).Select(static i =>
            string.Create(CultureInfo.InvariantCulture, $$"""
                "toy:m{{i % 20}}:Thing{{i}}": {
                  "inputProperties": { "name": { "type": "string" }, "size": { "type": "integer", "willReplaceOnChanges": true } },
                  "properties": { "name": { "type": "string" }, "self": { "$ref": "#/resources/toy:m{{i % 20}}:Thing{{i}}" } }
                }
                """))) + "}");
}
