namespace Groundwork.Plan.Schema;

/// <summary>A nested object type.</summary>
/// <param name="Key">Its key in the schema, e.g. <c>compute/SubnetworkLogConfig</c>.</param>
/// <param name="Properties">Its properties by wire name.</param>
public sealed record TypeSchema(string Key, IReadOnlyDictionary<string, PropertySchema> Properties);
