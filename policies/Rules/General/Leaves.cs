using Groundwork.Plan.Values;

namespace Groundwork.Policies.Rules.General;

/// <summary>The texts in a resource, at whatever depth.</summary>
static class Leaves
{
    /// <summary>Every known text that isn't marked secret, with the key it stands under.</summary>
    public static IEnumerable<(string Key, Property Property)> PlainTexts(ResourceInputs resource) =>
        resource.Properties.Keys.SelectMany(key => PlainTexts(key, resource.At(new Plan.PropertyPath().Key(key).ToString())));

    static IEnumerable<(string Key, Property Property)> PlainTexts(string key, Property property) => property switch
    {
        { IsSecret: true } => [],
        { Value: TextValue } => [(key, property)],
        { Value: MapValue map } => map.Keys.Zip(property.Each(), static (k, p) => (k, p)).SelectMany(static e => PlainTexts(e.k, e.p)),
        { Value: ListValue } => property.Each().SelectMany(p => PlainTexts(key, p)),
        _ => [],
    };
}
