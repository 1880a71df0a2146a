using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>Takes out of a state file's inputs what the engine and the providers put there and the program doesn't set.</summary>
static class StateNormaliser
{
    const string Defaults = "__defaults";

    public static MapValue Normalise(MapValue old, MapValue inputs, string type, ResourceSchema? schema)
    {
        var result = WithoutDefaults(old, inputs);
        if (type.StartsWith("pulumi:providers:", StringComparison.Ordinal))
        {
            result = WithoutUnset(WithoutUnset(result, inputs, "version"), inputs, "pluginDownloadURL");
        }

        if (type.StartsWith("kubernetes:", StringComparison.Ordinal))
        {
            result = WithoutKubernetesNames(result, inputs);
        }

        foreach (var property in schema?.Inputs.Values ?? [])
        {
            if (property.IsAutoNamed)
            {
                result = WithoutUnset(result, inputs, property.Name);
            }
        }

        return result;
    }

    static MapValue WithoutDefaults(MapValue old, MapValue? inputs)
    {
        var defaults = old.Find(Defaults) is ListValue list
            ? list.Items.OfType<TextValue>().Select(static t => t.Value).ToHashSet(StringComparer.Ordinal)
            : [];
        var entries = new List<KeyValuePair<string, PropertyValue>>(old.Count);
        foreach (var (key, value) in old)
        {
            if (key.StartsWith("__", StringComparison.Ordinal) || (defaults.Contains(key) && inputs?.ContainsKey(key) != true))
            {
                continue;
            }

            entries.Add(new(key, Nested(value, inputs?.Find(key))));
        }

        return new(entries);
    }

    static PropertyValue Nested(
        PropertyValue old, PropertyValue? inputs) => (old, inputs is SecretValue secret ? secret.Inner : inputs) switch
        {
            (SecretValue { Inner: { } inner } masked, var plain) => new SecretValue(Nested(inner, plain), masked.IsDeclared),
            (MapValue map, var plain) => WithoutDefaults(map, plain as MapValue),
            (ListValue list, var plain) => new ListValue(
                [.. list.Items.Select((item, i) => Nested(item, plain is ListValue news && i < news.Items.Length ? news.Items[i] : null))]),
            _ => old,
        };

    static MapValue WithoutUnset(MapValue old, MapValue inputs, string key) => inputs.ContainsKey(key) ? old : old.With(key, null);

    static MapValue WithoutKubernetesNames(MapValue old, MapValue inputs)
    {
        if (old.Find("metadata") is not MapValue metadata)
        {
            return old;
        }

        var given = inputs.Find("metadata") as MapValue ?? MapValue.Empty;
        var autonamed = metadata.Find("annotations") is MapValue marks && marks.ContainsKey("pulumi.com/autonamed");
        if (autonamed)
        {
            metadata = WithoutUnset(metadata, given, "name");
        }

        metadata = WithoutMark(metadata, given, "annotations", "pulumi.com/autonamed");
        metadata = WithoutMark(metadata, given, "labels", "app.kubernetes.io/managed-by");
        return old.With("metadata", metadata.Count == 0 && !inputs.ContainsKey("metadata") ? null : metadata);
    }

    static MapValue WithoutMark(MapValue metadata, MapValue given, string group, string mark)
    {
        if (metadata.Find(group) is not MapValue marks
            || !marks.ContainsKey(mark)
            || (given.Find(group) as MapValue)?.ContainsKey(mark) == true)
        {
            return metadata;
        }

        var rest = marks.With(mark, null);
        return metadata.With(group, rest.Count == 0 && !given.ContainsKey(group) ? null : rest);
    }
}
