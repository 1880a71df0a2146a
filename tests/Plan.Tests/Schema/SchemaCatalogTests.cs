using System.Text;
using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Tests.Schema;

public sealed class SchemaCatalogTests
{
    // A resource and a type stand on a line of their own; one that is indented by three goes on.
    static readonly string File = """
        {
         "provider": "test",
         "version": "1.2.3",
         "legend": {"in": {"string": "Input<string>"}},
         "resources": {
          "test:index:Thing": {"cs":"Pulumi.Test.Thing","tf":"test_thing","aliasTypes":["test:old:Thing"],"additionalSecretOutputs":["key"],
           "inputs":{
           "name":{"cs":"Name","type":"string","autoName":true,"forceNew":true,"orEmpty":true,
           "pattern":"^[a-z]{1,3}$","minLength":1,"maxLength":9},
           "ports":{"cs":"Ports","type":"list<int>","items":{"min":1,"max":65535},"minItems":1,"maxItems":5},
           "parts":{"cs":"Parts","type":"map<list<index/Part>>","keyPattern":"^k"},
           "asn":{"cs":"Asn","type":"int","ranges":[[1,2],[64512,65534]]},
           "mode":{"cs":"Mode","type":"string","default":"A","enum":["A","B"],"ignoreCase":true,"notIn":["C"],"required":true},
           "kind":{"cs":"Kind","type":"union<int,string>","const":"x","secret":true,"json":true,"writeOnly":true,"deprecated":"gone"}},
           "outputs":{"key":{"cs":"Key","type":"string","nullable":true}},
           "rules":[{"conflicts":["a.b","c"]},{"requires":["a"],"when":"b.c"},{"atLeastOneOf":["a"],"partial":true},
           {"replaceIf":["a"]},{"exactlyOneOf":["a"]},{"requiredTogether":["a"]}]},
          "test:index:Other": {"cs":"Pulumi.Test.Other","inputs":{},"outputs":{}}
         },
         "types": {
          "index/Part": {"cs":"Pulumi.Test.Inputs.PartArgs","properties":{
           "range":{"cs":"Range","type":"string","format":"cidr","prefixMin":8,"prefixMax":28,"computed":true},
           "period":{"cs":"Period","type":"string","minSeconds":60},
           "goal":{"cs":"Goal","type":"number","exclusiveMin":0,"max":0.5},
           "headers":{"cs":"Headers","type":"map<string>","keyNotPattern":"^X-"}}}
         }
        }
        """.Replace("\n   ", "", StringComparison.Ordinal);

    static readonly SchemaCatalog Catalog = Read(File);

    [Fact]
    public void Names_the_resource_types_in_order()
    {
        Assert.Equal(["test:index:Thing", "test:index:Other"], Catalog.ResourceTypes);
        Assert.Equal(["index/Part"], Catalog.Packages.Single().TypeKeys);
        Assert.Equal("test 1.2.3", $"{Catalog.Packages[0].Name} {Catalog.Packages[0].Version}");
    }

    [Fact]
    public void Finds_nothing_for_a_strange_token()
    {
        Assert.Null(Catalog.Find("test:index:Nothing"));
        Assert.Null(Catalog.FindType("index/Nothing"));
        Assert.Null(SchemaCatalog.Empty.Find("test:index:Thing"));
    }

    [Fact]
    public void Reads_a_resource()
    {
        var thing = Catalog.Find("test:index:Thing")!;

        Assert.Equal("Pulumi.Test.Thing", thing.ClassName);
        Assert.Equal("test_thing", thing.TerraformType);
        Assert.Equal(["test:old:Thing"], thing.AliasTypes);
        Assert.Equal(["key"], thing.AdditionalSecretOutputs);
        Assert.True(thing.Outputs["key"].IsNullable);
        Assert.Same(thing, Catalog.Find("test:index:Thing"));
    }

    [Fact]
    public void Reads_the_constraints_of_a_text()
    {
        var name = Catalog.Find("test:index:Thing")!.Inputs["name"];

        Assert.Equal(PropertyTypeKind.Text, name.Type.Kind);
        Assert.True(name.IsAutoNamed && name.ForcesReplacement && !name.IsRequired);
        Assert.Equal(new ValueConstraints { Pattern = "^[a-z]{1,3}$", MinLength = 1, MaxLength = 9, OrEmpty = true }, name.Constraints);
    }

    [Fact]
    public void Reads_values_allowed_refused_and_assumed()
    {
        var mode = Catalog.Find("test:index:Thing")!.Inputs["mode"];

        Assert.True(mode.IsRequired);
        Assert.Equal(new TextValue("A"), mode.Default);
        Assert.Equal(["A", "B"], mode.Constraints.Enum.Select(static v => v.ToString()));
        Assert.True(mode.Constraints.IgnoreCase);
        Assert.Equal([new TextValue("C")], mode.Constraints.NotIn);
    }

    [Fact]
    public void Reads_the_constraints_of_lists_numbers_and_maps()
    {
        var inputs = Catalog.Find("test:index:Thing")!.Inputs;

        Assert.Equal(PropertyTypeKind.Integer, inputs["ports"].Type.Element!.Kind);
        Assert.Equal(new ValueConstraints { Min = 1, Max = 65535 }, inputs["ports"].Items);
        Assert.Equal(new ValueConstraints { MinItems = 1, MaxItems = 5 }, inputs["ports"].Constraints);
        Assert.Equal([new NumberRange(1, 2), new NumberRange(64512, 65534)], inputs["asn"].Constraints.Ranges);
        Assert.Equal("^k", inputs["parts"].Constraints.KeyPattern);
    }

    [Fact]
    public void Reads_the_marks_of_a_property()
    {
        var kind = Catalog.Find("test:index:Thing")!.Inputs["kind"];

        Assert.True(kind.IsSecret && kind.IsJson && kind.IsWriteOnly && kind.IsDeprecated);
        Assert.Equal(new TextValue("x"), kind.Constant);
        Assert.Equal([PropertyTypeKind.Integer, PropertyTypeKind.Text], kind.Type.Cases.Select(static c => c.Kind));
    }

    [Fact]
    public void Follows_nested_types()
    {
        var part = Catalog.Find("test:index:Thing")!.Inputs["parts"].Type.Element!.Element!.Object!;

        Assert.Equal("index/Part", part.Key);
        Assert.Same(part, Catalog.FindType("index/Part"));
        Assert.True(part.Properties["range"].IsComputed);
        Assert.Equal(new ValueConstraints { Format = "cidr", PrefixMin = 8, PrefixMax = 28 }, part.Properties["range"].Constraints);
        Assert.Equal(60, part.Properties["period"].Constraints.MinSeconds);
        Assert.Equal(new ValueConstraints { ExclusiveMin = 0, Max = 0.5 }, part.Properties["goal"].Constraints);
        Assert.Equal("^X-", part.Properties["headers"].Constraints.KeyNotPattern);
    }

    [Fact]
    public void Reads_the_rules()
    {
        var rules = Catalog.Find("test:index:Thing")!.Rules;

        Assert.Equal(
            [
                SchemaRuleKind.Conflicts, SchemaRuleKind.Requires, SchemaRuleKind.AtLeastOneOf, SchemaRuleKind.ReplaceIf,
                SchemaRuleKind.ExactlyOneOf, SchemaRuleKind.RequiredTogether,
            ],
            rules.Select(static r => r.Kind));
        Assert.Equal(["a.b", "c"], rules[0].Paths.Select(static p => p.ToString()));
        Assert.Equal("b.c", rules[1].When.ToString());
        Assert.Equal([false, false, true, false, false, false], rules.Select(static r => r.IsPartial));
    }

    [Fact]
    public void Reads_a_stream_to_its_end()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(File));

        Assert.Equal(2, SchemaCatalog.FromFiles([stream]).ResourceTypes.Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1, 2]")]
    [InlineData("{\n \"provider\": x\n}")]
    [InlineData("{\n \"provider\": \"test\",\n \"resources\": {\n  \"a:b:C")]
    [InlineData("{\n \"provider\": \"test\",\n \"resources\": {\n  \"a:b:C\": 1\n }\n}")]
    [InlineData("{\n \"provider\": \"test\",\n \"resources\": {\n }\n}")]
    public void Rejects_a_file_that_is_no_schema(string text)
    {
        var error = Assert.Throws<FormatException>(() => Read(text));

        Assert.Equal("This is not a provider schema: it must name its \"provider\" and have \"resources\", one a line.", error.Message);
    }

    [Fact]
    public void Rejects_a_rule_it_does_not_know()
    {
        var catalog = Read(File.Replace("replaceIf", "replacesIf", StringComparison.Ordinal));

        Assert.Equal(
            "'replacesIf' is not a rule of a schema.",
            Assert.Throws<FormatException>(() => catalog.Find("test:index:Thing")).Message);
    }

    static SchemaCatalog Read(string text) => SchemaCatalog.FromFiles([Encoding.UTF8.GetBytes(text)]);
}
