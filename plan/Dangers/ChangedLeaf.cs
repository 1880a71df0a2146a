using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Dangers;

/// <summary>One single value that changes, taken out of whatever comes or goes as a whole.</summary>
readonly record struct ChangedLeaf(PropertyPath Path, PropertyValue? Old, PropertyValue? New, PropertyChange Change)
{
    /// <summary>The name of the property, wherever it stands in a list.</summary>
    public string Name => Path.Segments.LastOrDefault(static s => s is string) as string ?? "";

    /// <summary>Whether it was on and isn't any more.</summary>
    public bool IsSwitchedOff => Old is BoolValue { Value: true } && New is null or NullValue or BoolValue { Value: false };

    /// <summary>Whether it is on and wasn't before.</summary>
    public bool IsSwitchedOn => New is BoolValue { Value: true } && Old is null or NullValue or BoolValue { Value: false };

    /// <summary>Whether the path has these names at its end, positions aside.</summary>
    public bool EndsWith(params ReadOnlySpan<string> names)
    {
        var keys = Path.Segments.OfType<string>().ToArray();
        return keys.Length >= names.Length && keys.AsSpan(keys.Length - names.Length).SequenceEqual(names);
    }

    /// <summary>The single values of all changes of a managed resource; what a component is given, its children show.</summary>
    public static IEnumerable<ChangedLeaf> Of(ResourceDifference difference) =>
        (difference.New ?? difference.Old) is { Custom: false }
            ? []
            : difference.Changes.Where(static c => c.Kind != ChangeKind.Move).SelectMany(static c => Of(c.Path, c.Old, c.New, c));

    static IEnumerable<ChangedLeaf> Of(
        PropertyPath path, PropertyValue? old, PropertyValue? @new, PropertyChange change) => (old, @new) switch
        {
            (MapValue or ListValue, MapValue or ListValue) => [new(path, old, @new, change)],
            (MapValue map, null) => map.SelectMany(e => Of(path.Key(e.Key), e.Value, null, change)),
            (null, MapValue map) => map.SelectMany(e => Of(path.Key(e.Key), null, e.Value, change)),
            (ListValue list, null) => list.Items.SelectMany((e, i) => Of(path.Index(i), e, null, change)),
            (null, ListValue list) => list.Items.SelectMany((e, i) => Of(path.Index(i), null, e, change)),
            _ => [new(path, old, @new, change)],
        };
}
