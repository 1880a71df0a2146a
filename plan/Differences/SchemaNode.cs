using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>What the schema says at one place of a property tree; default where nothing is known.</summary>
readonly record struct SchemaNode(PropertySchema? Property, IReadOnlyDictionary<string, PropertySchema>? Properties, PropertyType? Element)
{
    /// <summary>
    /// Whether taking the value out leaves what the cloud has. Not so a region: without one the provider's own holds, and a resource
    /// elsewhere moves.
    /// </summary>
    public bool IsFilledIn => Property is { IsFilledIn: true, Name: not "region" };

    public static SchemaNode Of(ResourceSchema? schema) => new(null, schema?.Inputs, null);

    public SchemaNode Key(string key) =>
        Properties is not null ? (Properties.TryGetValue(key, out var property) ? Of(property, property.Type) : default) : Index();

    public SchemaNode Index() => Element is null ? default : Of(null, Element);

    /// <summary>
    /// The node that a path leads to from here, and whether a change there forces a replacement by what is written on the way. A block of
    /// Terraform's plugin SDK forces one only when it, or an element of it, comes or goes; elsewhere whatever is inside is included.
    /// </summary>
    public (SchemaNode Node, bool IsForced) Walk(PropertyPath path, bool inheritsForce)
    {
        var (node, forced) = (this, false);
        for (var i = 0; i < path.Segments.Length; i++)
        {
            node = path.Segments[i] is string key ? node.Key(key) : node.Index();
            forced |= node.Property?.ForcesReplacement == true && (inheritsForce || !IsBlock(node.Property.Type) || IsWhole(path, i));
        }

        return (node, forced);
    }

    /// <summary>Whether a path ends at the property of its segment, or at an element of it.</summary>
    static bool IsWhole(PropertyPath path, int at) => at >= path.Segments.Length - (path.Segments[^1] is int ? 2 : 1);

    static bool IsBlock(PropertyType type) =>
        type.Kind == PropertyTypeKind.Object || (type.Kind == PropertyTypeKind.List && type.Element!.Kind == PropertyTypeKind.Object);

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
        PropertyTypeKind.Union => Of(
            property,
            type.Cases.FirstOrDefault(static c => c.Kind is PropertyTypeKind.Object or PropertyTypeKind.List or PropertyTypeKind.Map)
                ?? type.Cases[0]),
        _ => new(property, null, null),
    };
}
