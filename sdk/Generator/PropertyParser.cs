using Groundwork.Sdk.Generator.Emit;
using Groundwork.Sdk.Generator.Model;
using static Groundwork.Sdk.Generator.CSharpTypes;

namespace Groundwork.Sdk.Generator;

/// <summary>Turns the schema's properties into those of classes.</summary>
/// <param name="types">The C# types.</param>
/// <param name="isKubernetes">Whether output classes show what is absent without a mark.</param>
sealed class PropertyParser(CSharpTypes types, bool isKubernetes)
{
    public EquatableArray<PropertyModel> GivenPlain(IEnumerable<KeyValuePair<string, JsonMap>> properties) =>
        properties.Select(p => Given(p.Key, p.Value, Side.Plain)).ToEquatable();

    public EquatableArray<PropertyModel> Given(IEnumerable<KeyValuePair<string, JsonMap>> properties, Side side) =>
        properties.Select(p => Given(p.Key, p.Value, side)).ToEquatable();

    public PropertyModel Given(
        string wire, JsonMap schema, Side side) => new(wire, schema.Text("cs")!, schema.Text("csType") ?? GivenType(schema, side))
        {
            IsPlain = IsPlain(schema, side),
            IsCollection = IsCollection(schema.Text("type")!),
            IsRequired = schema.Flag("required"),
            IsSecret = schema.Flag("secret") && !IsPlain(schema, side),
            IsJson = schema.Flag("json"),
            Constant = schema.Find("const") is { } constant ? Names.Literal(constant) : null,
            Default = side is Side.Input or Side.Plain && schema.Flag("argsDefault")
                ? types.Literal(schema.Text("type")!, schema.Find("default")!)
                : null,
            Summary = side == Side.State ? "" : Summary.Of(schema),
        };

    string GivenType(JsonMap schema, Side side) =>
        IsPlain(schema, side) ? types.GivenPlain(schema.Text("type")!) : types.Given(schema.Text("type")!, side);

    static bool IsPlain(JsonMap schema, Side side) => side == Side.Plain || (side == Side.Input && schema.Flag("plain"));

    public EquatableArray<PropertyModel> Shown(IEnumerable<KeyValuePair<string, JsonMap>> properties) =>
        properties.Select(p => new PropertyModel(p.Key, p.Value.Text("cs")!, types.Plain(p.Value.Text("type")!, Side.Output))
        {
            IsNullable = p.Value.Flag("nullable"),
            Summary = Summary.Of(p.Value),
        }).ToEquatable();

    public EquatableArray<PropertyModel> Fields(IEnumerable<KeyValuePair<string, JsonMap>> properties) =>
        properties.Select(p =>
        {
            var type = p.Value.Text("outType") ?? p.Value.Text("type")!;
            return new PropertyModel(p.Key, p.Value.Text("outCs") ?? p.Value.Text("cs")!, types.Plain(type, Side.Output))
            {
                IsNullable = !isKubernetes && !p.Value.Flag("required") && !type.StartsWith("list<", StringComparison.Ordinal),
            };
        }).ToEquatable();
}
