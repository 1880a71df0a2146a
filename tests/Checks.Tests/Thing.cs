using System.Text;
using Groundwork.Plan;
using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;
using Groundwork.Sdk.Checks;

namespace Groundwork.Checks.Tests;

/// <summary>A resource type made up for a test, and a resource of it.</summary>
static class Thing
{
    public const string Type = "test:index:Thing";

    public static readonly PropertyValue Unknown = new UnknownValue(new UnknownOrigin(Urn(name: "other"), PropertyPath.Of("id")));

    /// <summary>A catalog whose only type has the inputs, rules and nested types given as JSON.</summary>
    public static SchemaCatalog Schema(string inputs, string rules = "[]", params string[] types) =>
        SchemaCatalog.FromFiles(
        [
            Encoding.UTF8.GetBytes(
                $$"""
                {
                 "provider": "test",
                 "version": "1.0.0",
                 "resources": {
                  "{{Type}}": {"cs":"Pulumi.Test.Thing","inputs":{{inputs}},"outputs":{},"rules":{{rules}}}
                 },
                 "types": {
                {{string.Join(",\n", types.Select(static t => "  " + t.Trim()))}}
                 }
                }
                """),
        ]);

    public static ResourceState Resource(MapValue inputs, string name = "thing", string type = Type) => new()
    {
        Urn = Urn(name, type),
        Custom = true,
        Inputs = inputs,
    };

    public static MapValue Map(params (string Key, PropertyValue Value)[] entries) =>
        new(entries.Select(static e => KeyValuePair.Create(e.Key, e.Value)));

    public static ListValue List(params PropertyValue[] items) => new([.. items]);

    /// <summary>What is wrong with a thing of one input, <c>value</c>.</summary>
    public static IEnumerable<string> Faults(string schema, PropertyValue value, params string[] types) =>
        Faults(Schema($$"""{"value":{{schema}}}""", types: types), Map(("value", value)));

    public static IEnumerable<string> Faults(SchemaCatalog schema, MapValue inputs, string name = "thing") =>
        SchemaChecker.Check(Resource(inputs, name), schema).Select(static d => d.Message);

    static Urn Urn(string name, string type = Type) => Plan.Urn.Create("dev", "groundwork", default, type, name);
}
