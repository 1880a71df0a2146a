using Groundwork.Plan;
using Groundwork.Plan.Values;
using Groundwork.Sdk.Checks;

namespace Groundwork.Checks.Tests;

public sealed class PropertyTests
{
    const string Settings =
        """ "settings": """
        + """{"properties":{"tier":{"type":"string","required":true},"edition":{"type":"string"},"flags":{"type":"list<flag>"}}} """;
    const string Flag = """ "flag": {"properties":{"name":{"type":"string","required":true}}} """;

    [Fact]
    public void Reports_what_is_required_and_missing()
    {
        var schema = Thing.Schema(
            """{"location":{"type":"string","required":true},"name":{"type":"string","required":true,"autoName":true}}""");

        Assert.Equal(["location is required, got nothing."], Thing.Faults(schema, MapValue.Empty));
        Assert.Equal(["location is required, got nothing."], Thing.Faults(schema, Thing.Map(("location", NullValue.Instance))));
        Assert.Empty(Thing.Faults(schema, Thing.Map(("location", Thing.Unknown))));
    }

    [Fact]
    public void Asks_whether_a_near_property_was_meant()
    {
        var schema = Thing.Schema("""{"location":{"type":"string"},"labels":{"type":"map<string>"}}""");

        Assert.Equal(
            "locaton is not a property of test:index:Thing. Did you mean location?",
            Assert.Single(Thing.Faults(schema, Thing.Map(("locaton", "EU")))));
    }

    [Fact]
    public void Lists_the_properties_where_none_is_near()
    {
        var schema = Thing.Schema("""{"location":{"type":"string"},"labels":{"type":"map<string>"}}""");

        Assert.Equal(
            "size is not a property of test:index:Thing. Allowed: labels, location.",
            Assert.Single(Thing.Faults(schema, Thing.Map(("size", 5)))));
    }

    [Fact]
    public void Goes_down_into_objects_and_lists()
    {
        var value = Thing.Map(("teir", "x"), ("flags", Thing.List(Thing.Map(("name", "a")), Thing.Map(), Thing.Unknown)));

        var faults = Thing.Faults("""{"type":"settings"}""", value, Settings, Flag);

        Assert.Equal(
            [
                "value.flags[1].name is required, got nothing.",
                "value.teir is not a property of value. Did you mean tier?",
                "value.tier is required, got nothing.",
            ],
            faults);
    }

    [Fact]
    public void Says_where_each_fault_is()
    {
        var schema = Thing.Schema("""{"value":{"type":"map<int>"}}""");

        var fault = Assert.Single(SchemaChecker.Check(Thing.Resource(Thing.Map(("value", Thing.Map(("odd.key", "x"))))), schema));

        Assert.Equal(PropertyPath.Of("value").Key("odd.key"), fault.Path);
        Assert.Equal("urn:pulumi:dev::groundwork::test:index:Thing::thing", fault.Urn.ToString());
        Assert.Equal(Severity.Error, fault.Severity);
        Assert.Equal("value[\"odd.key\"] must be a whole number, got \"x\".", fault.Message);
    }

    [Fact]
    public void Leaves_components_reads_and_strange_types_alone()
    {
        var schema = Thing.Schema("""{"location":{"type":"string","required":true}}""");
        var thing = Thing.Resource(MapValue.Empty);

        Assert.Single(SchemaChecker.Check(thing, schema));
        Assert.Empty(SchemaChecker.Check(thing with { Custom = false }, schema));
        Assert.Empty(SchemaChecker.Check(thing with { External = true }, schema));
        Assert.Empty(SchemaChecker.Check(Thing.Resource(MapValue.Empty, type: "test:index:Other"), schema));
    }
}
