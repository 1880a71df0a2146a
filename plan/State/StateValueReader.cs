using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.State;

/// <summary>Reads property values with all of Pulumi's special ones. Nothing of a secret gets into any error.</summary>
sealed class StateValueReader(JsonCursor json, int depth = 0)
{
    readonly List<object> _path = [];

    /// <summary>Reads the map that a key leads to.</summary>
    public MapValue ReadMap(string name)
    {
        if (!json.Enter(JsonTokenType.StartObject, "an object"))
        {
            return MapValue.Empty;
        }

        _path.Add(name);
        var value = ReadObject();
        _path.RemoveAt(_path.Count - 1);
        return value as MapValue ?? throw Error($"expected plain properties in {name}");
    }

    /// <summary>Reads the value that the cursor stands on.</summary>
    public PropertyValue Read()
    {
        switch (json.Token)
        {
            case JsonTokenType.Null:
                return NullValue.Instance;
            case JsonTokenType.True:
                return BoolValue.True;
            case JsonTokenType.False:
                return BoolValue.False;
            case JsonTokenType.Number:
                return new NumberValue(json.Number);
            case JsonTokenType.String:
                return json.Text == Signatures.Unknown ? Unknown() : new TextValue(json.Text);
            case JsonTokenType.StartArray:
                return ReadArray();
            default:
                return ReadObject();
        }
    }

    ListValue ReadArray()
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>();
        _path.Add(0);
        while (json.NextElement())
        {
            items.Add(Read());
            _path[^1] = items.Count;
        }

        _path.RemoveAt(_path.Count - 1);
        return items.Count == 0 ? ListValue.Empty : new(items.ToImmutable());
    }

    PropertyValue ReadObject()
    {
        var entries = new List<KeyValuePair<string, PropertyValue>>();
        string? signature = null;
        _path.Add("");
        while (json.NextKey())
        {
            var key = json.Text;
            _path[^1] = key;
            _ = json.Read();
            if (key == Signatures.Key)
            {
                signature = json.Token == JsonTokenType.String ? json.Text : throw Error("a signature must be a text");
                continue;
            }

            entries.Add(new(key, Read()));
        }

        _path.RemoveAt(_path.Count - 1);
        MapValue map;
        try
        {
            map = entries.Count == 0 ? MapValue.Empty : new(entries);
        }
        catch (ArgumentException)
        {
            throw Error("a key is given twice");
        }

        return signature is null ? map : Special(signature, map);
    }

    PropertyValue Special(string signature, MapValue map) => signature switch
    {
        Signatures.Secret => Secret(map),
        Signatures.Asset => Asset(map),
        Signatures.Archive => Archive(map),
        Signatures.ResourceReference => Reference(map),
        Signatures.OutputValue => OutputValue(map),
        Signatures.ByteString => new TextValue($"b\"{TextOf(map, "value")}\""),
        Signatures.SpecialNumber =>
            ulong.TryParse(TextOf(map, "value"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)
                    && TextOf(map, "value").Length == 16
                ? new NumberValue(BitConverter.UInt64BitsToDouble(bits))
                : throw Error("a special number must be 16 hexadecimal digits"),
        _ => throw Error($"the signature '{Excerpt.Of(signature)}' is unknown; the file may come from a newer Pulumi"),
    };

    SecretValue Secret(MapValue map)
    {
        var (cipher, plain) = (map.Find("ciphertext"), map.Find("plaintext"));
        if (cipher is null == plain is null)
        {
            throw Error("a secret must have either ciphertext or plaintext");
        }

        return cipher is TextValue ? new(null)
            : plain is TextValue text ? new(ReadPlaintext(text.Value))
            : throw Error("a secret's ciphertext or plaintext must be a text");
    }

    PropertyValue ReadPlaintext(string text)
    {
        if (depth >= 8)
        {
            throw Error("secrets stand in one another deeper than 8 levels");
        }

        try
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var inner = new JsonCursor(new MemoryStream(bytes), "", bytes.Length, Math.Max(bytes.Length, 1 << 16));
            _ = inner.Read();
            var value = new StateValueReader(inner, depth + 1).Read();
            return inner.TryRead() ? throw Error("the plaintext of a secret is more than one JSON value") : value;
        }
        catch (MalformedFileException e) when (e.File.Length == 0)
        {
            throw Error("the plaintext of a secret is no JSON value that can be read");
        }
    }

    AssetValue Asset(MapValue map)
    {
        var (kind, source) = SourceOf(map);
        return new(kind, source, TextOf(map, "hash"));
    }

    ArchiveValue Archive(MapValue map)
    {
        if (map.Find("assets") is { } assets)
        {
            return new(
                AssetKind.Assets,
                "",
                TextOf(map, "hash"),
                assets as MapValue ?? throw Error("an archive's assets must be an object"));
        }

        var (kind, source) = SourceOf(map);
        return new(kind, source, TextOf(map, "hash"), MapValue.Empty);
    }

    (AssetKind Kind, string Source) SourceOf(MapValue map) =>
        map.ContainsKey("uri") ? (AssetKind.Remote, TextOf(map, "uri"))
        : map.ContainsKey("text") ? (AssetKind.Text, TextOf(map, "text"))
        : (AssetKind.File, TextOf(map, "path"));

    ResourceReferenceValue Reference(MapValue map) =>
        Urn.TryParse(TextOf(map, "urn"), out var urn) ? new(urn, map.Find("id")) : throw Error("a resource reference must have a URN");

    static PropertyValue OutputValue(MapValue map)
    {
        var value = map.Find("value") ?? Unknown();
        return map.Find("secret") is BoolValue { Value: true } ? new SecretValue(value) : value;
    }

    string TextOf(MapValue map, string key) => map.Find(key) switch
    {
        null => "",
        TextValue text => text.Value,
        _ => throw Error($"{key} must be a text"),
    };

    MalformedFileException Error(string problem)
    {
        var path = PropertyPath.Root;
        foreach (var segment in _path)
        {
            path = segment is int index ? path.Index(index) : path.Key(Excerpt.Of((string)segment));
        }

        return json.Error(_path.Count == 0 ? problem : $"{path}: {problem}");
    }

    static UnknownValue Unknown() => new(new UnknownApply([]));
}
