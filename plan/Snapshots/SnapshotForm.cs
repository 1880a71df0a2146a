using Groundwork.Plan.Values;

namespace Groundwork.Plan.Snapshots;

/// <summary>
/// What a snapshot keeps of a stack, and so what reading it back gives: of a secret only where it comes from, if it is unknown;
/// no provider version, no source lines. Half of a surrogate pair, which no UTF-8 file can hold, becomes U+FFFD.
/// </summary>
public static class SnapshotForm
{
    /// <summary>The stack as a snapshot remembers it.</summary>
    public static RenderedStack Of(RenderedStack stack) => new(stack.Project, stack.Name, stack.Resources.Select(Of));

    /// <summary>The resource as a snapshot remembers it.</summary>
    public static ResourceState Of(ResourceState resource) => resource with
    {
        Inputs = (MapValue)Of(resource.Inputs),
        Outputs = (MapValue)Of(resource.Outputs),
        Options = resource.Options with
        {
            Version = null,
            ReplacementTrigger = resource.Options.ReplacementTrigger is { } trigger ? Of(trigger) : null,
        },
        Source = null,
    };

    /// <summary>The value as a snapshot remembers it.</summary>
    public static PropertyValue Of(PropertyValue value) => IsKept(value) ? value : value switch
    {
        SecretValue secret => Mask(secret),
        TextValue text => IsWhole(text.Value) ? text : new TextValue(Whole(text.Value)),
        ListValue list => new ListValue([.. list.Items.Select(Of)]),
        MapValue map => new MapValue(map.Select(static e => KeyValuePair.Create(Whole(e.Key), Of(e.Value)))),
        ArchiveValue archive => new ArchiveValue(archive.Kind, archive.Source, archive.ContentHash, (MapValue)Of(archive.Assets)),
        ResourceReferenceValue { Id: { } id } reference => new ResourceReferenceValue(reference.Urn, Of(id)),
        _ => value,
    };

    static bool IsKept(PropertyValue value)
    {
        switch (value)
        {
            case TextValue text:
                return IsWhole(text.Value);
            case ListValue list:
                foreach (var item in list.Items)
                {
                    if (!IsKept(item))
                    {
                        return false;
                    }
                }

                return true;
            case MapValue map:
                foreach (var (key, item) in map.Entries)
                {
                    if (!IsWhole(key) || !IsKept(item))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return value is NullValue or BoolValue or NumberValue or UnknownValue;
        }
    }

    static SecretValue Mask(SecretValue secret) => secret.Inner switch
    {
        null => secret,
        UnknownValue { Expression: UnknownOrigin } => secret,
        { IsKnown: true } => new(null, secret.IsDeclared),
        // A template's literals may be secret themselves, so only the origins stay.
        var inner => new(new UnknownValue(new UnknownApply([.. ValueOrigins.Of(inner)])), secret.IsDeclared),
    };

    static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[++i]))
            {
                return false;
            }
        }

        return true;
    }

    static string Whole(string text) => IsWhole(text) ? text : string.Concat(text.EnumerateRunes());
}
