using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>What the schema says at one place of a property tree; default where nothing is known.</summary>
readonly record struct SchemaNode(PropertySchema? Property, IReadOnlyDictionary<string, PropertySchema>? Properties, PropertyType? Element)
{
    public static SchemaNode Of(ResourceSchema? schema) => new(null, schema?.Inputs, null);

    public SchemaNode Key(string key) =>
        Properties is not null ? (Properties.TryGetValue(key, out var property) ? Of(property, property.Type) : default) : Index();

    public SchemaNode Index() => Element is null ? default : Of(null, Element);

    /// <summary>The node that a path leads to from here, and whether anything on the way there forces a replacement.</summary>
    public (SchemaNode Node, bool IsForced) Walk(PropertyPath path)
    {
        var (node, forced) = (this, false);
        foreach (var segment in path.Segments)
        {
            node = segment is string key ? node.Key(key) : node.Index();
            forced |= node.Property?.ForcesReplacement == true;
        }

        return (node, forced);
    }

    /// <summary>Whether any part of a value forces a replacement when it comes or goes.</summary>
    public bool IsForcedIn(PropertyValue? value)
    {
        if (Property?.ForcesReplacement == true)
        {
            return true;
        }

        switch (value)
        {
            case SecretValue secret:
                return IsForcedIn(secret.Inner);
            case MapValue map:
                foreach (var (key, item) in map.Entries)
                {
                    if (Key(key).IsForcedIn(item))
                    {
                        return true;
                    }
                }

                return false;
            case ListValue list:
                var element = Index();
                return list.Items.Any(element.IsForcedIn);
            default:
                return false;
        }
    }

    static SchemaNode Of(PropertySchema? property, PropertyType type) => type.Kind switch
    {
        PropertyTypeKind.Object => new(property, type.Object?.Properties, null),
        PropertyTypeKind.List or PropertyTypeKind.Map => new(property, null, type.Element),
        PropertyTypeKind.Union => Of(property, type.Cases.FirstOrDefault(static c => c.Kind is PropertyTypeKind.Object or PropertyTypeKind.List or PropertyTypeKind.Map) ?? type.Cases[0]),
        _ => new(property, null, null),
    };
}
