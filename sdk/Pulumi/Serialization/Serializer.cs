using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Groundwork.Plan.Values;

namespace Pulumi.Serialization;

/// <summary>
/// Turns arguments into plan values, and notes the resources they come from. Nothing is awaited: where an output isn't there
/// yet, the task to wait for is noted, and the caller begins again after it.
/// </summary>
sealed class Serializer(IAssetReader? assets)
{
    ResourceSetBuilder _resources;

    /// <summary>What to wait for; null when the result is whole.</summary>
    public List<Task>? Pending { get; private set; }

    /// <summary>The resources that the values serialised since the last call come from.</summary>
    public ResourceSet TakeResources()
    {
        var taken = _resources.ToSet();
        _resources = default;
        return taken;
    }

    /// <summary>Waits for everything noted, and forgets it.</summary>
    public Task WhenPending()
    {
        var pending = Pending ?? [];
        Pending = null;
        return pending.Count == 1 ? pending[0] : Task.WhenAll(pending);
    }

    public void WaitFor(Task task) => (Pending ??= []).Add(task);

    /// <summary>A value; null where there is none.</summary>
    public PropertyValue? Serialize(object? value) => value switch
    {
        null => null,
        string text => new TextValue(text),
        IInput input => Serialize(input.Raw),
        IOutput output => FromOutput(output),
        bool flag => BoolValue.Of(flag),
        int number => new NumberValue(number),
        double number => new NumberValue(number),
        InputArgs args => FromArgs(args),
        IInputEntries entries => FromEntries(entries),
        IUnion union => Serialize(union.Value),
        AssetOrArchive asset => (assets ?? UnreadAssets.Instance).Read(asset),
        JsonElement json => FromJson(json),
        Resource resource => FromResource(resource),
        IDictionary map => FromMap(map),
        IList list => FromList(list),
        Task => throw new UnsupportedInputException(
            $"Tasks are not allowed inside inputs: wrap {value.GetType().FullName} in an Output, or await it first."),
        ITuple when value is ValueType => null,
        PropertyValue already => already,
        _ => FromOther(value),
    };

    PropertyValue? FromOutput(IOutput output)
    {
        if (output.Peek(out var value, out var meta) is { } pending)
        {
            WaitFor(pending);
            return null;
        }

        _resources.Add(meta.Resources);
        var inner = meta.IsKnown ? Serialize(value) : meta.Unknown;
        return meta.IsTainted ? new SecretValue(inner ?? NullValue.Instance, meta.IsSecret) : inner;
    }

    MapValue FromArgs(InputArgs args)
    {
        var visitor = new ArgsVisitor(this, nested: true);
        args.Visit(visitor);
        return visitor.ToMap();
    }

    MapValue? FromEntries(IInputEntries entries)
    {
        if (entries.HasRepeats && entries.ToOutput().Peek(out _, out _) is { } pending)
        {
            WaitFor(pending);
            return null;
        }

        return ToMap(entries.Entries);
    }

    MapValue ToMap(IEnumerable<KeyValuePair<string, object?>> entries)
    {
        var map = new List<KeyValuePair<string, PropertyValue>>();
        foreach (var (key, entry) in entries)
        {
            if (Serialize(entry) is { } value)
            {
                map.Add(new(key, value));
            }
        }

        return new(map);
    }

    MapValue FromMap(IDictionary map)
    {
        var entries = new List<KeyValuePair<string, object?>>(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            entries.Add(new(
                entry.Key as string
                    ?? throw new UnsupportedInputException(
                        $"{map.GetType().FullName} is not a supported argument type: its keys must be strings"),
                entry.Value));
        }

        return ToMap(entries);
    }

    ListValue? FromList(IList list)
    {
        if (IsDefaultArray(list))
        {
            return null;
        }

        var items = ImmutableArray.CreateBuilder<PropertyValue>(list.Count);
        foreach (var item in list)
        {
            items.Add(Serialize(item) ?? NullValue.Instance);
        }

        return new(items.MoveToImmutable());
    }

    // A default ImmutableArray is equal to a new one of its type, and every member of it throws.
    static bool IsDefaultArray(IList list) =>
        list.GetType() is { IsValueType: true } type && RuntimeHelpers.GetUninitializedObject(type).Equals(list);

    ResourceReferenceValue? FromResource(Resource resource)
    {
        if (resource.Registration.WhenPending() is { } pending)
        {
            WaitFor(pending);
            return null;
        }

        _resources.Add(resource.Registration.Self);
        return new(resource.Registration.Urn, resource is CustomResource custom ? IdOf(custom) : null);
    }

    static PropertyValue IdOf(CustomResource resource)
    {
        _ = resource.Id.Peek(out var data);
        return data.Meta.IsKnown ? new TextValue(data.Value ?? "") : data.Meta.Unknown;
    }

    static PropertyValue? FromJson(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                return new MapValue(
                    json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, FromJson(p.Value) ?? NullValue.Instance)));
            case JsonValueKind.Array:
                return new ListValue([.. json.EnumerateArray().Select(e => FromJson(e) ?? NullValue.Instance)]);
            case JsonValueKind.String:
                return new TextValue(json.GetString()!);
            case JsonValueKind.Number:
                return new NumberValue(json.GetDouble());
            case JsonValueKind.True or JsonValueKind.False:
                return BoolValue.Of(json.GetBoolean());
            default:
                return null;
        }
    }

    PropertyValue? FromOther(object value)
    {
        var type = value.GetType();
        if (type.IsEnum)
        {
            return Enum.GetUnderlyingType(type) == typeof(int) ? new NumberValue((int)value) : throw UnsupportedInputException.Of(type);
        }

        if (ValueReader.Of(type) is { } reader)
        {
            return reader.IsObject ? ToMap(reader.Entries(value)) : Serialize(reader.Single(value));
        }

        throw UnsupportedInputException.Of(type);
    }
}
