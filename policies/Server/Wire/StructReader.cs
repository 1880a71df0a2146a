using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Server.Wire;

/// <summary>
/// Reads a <c>google.protobuf.Struct</c> straight into plan values: secrets, unknowns and assets recognised, keys that start with
/// <c>__</c> left out.
/// </summary>
/// <param name="deepest">How many objects and lists may stand in each other.</param>
sealed class StructReader(int deepest)
{
    const int Varint = 0;
    const int Fixed64 = 1;
    const int Bytes = 2;
    const int Fixed32 = 5;

    static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The tree of a <c>Struct</c>; the last one wins where a key is given twice.</summary>
    public MapValue Read(ReadOnlySpan<byte> bytes) => new(ReadEntries(bytes, 0));

    IEnumerable<KeyValuePair<string, PropertyValue>> ReadEntries(ReadOnlySpan<byte> bytes, int depth)
    {
        var entries = new List<KeyValuePair<string, PropertyValue>>();
        var needsCare = false;
        while (!bytes.IsEmpty)
        {
            if (ReadTag(ref bytes, out var wire) != 1 || wire != Bytes)
            {
                Skip(ref bytes, wire);
                continue;
            }

            var (key, value) = ReadEntry(ReadBytes(ref bytes), depth);
            needsCare |= entries.Count > 0 && string.CompareOrdinal(entries[^1].Key, key) >= 0;
            if (!key.StartsWith("__", StringComparison.Ordinal))
            {
                entries.Add(new(key, value));
            }
        }

        return needsCare ? LastOfEach(entries) : entries;
    }

    KeyValuePair<string, PropertyValue> ReadEntry(ReadOnlySpan<byte> bytes, int depth)
    {
        var key = "";
        PropertyValue value = NullValue.Instance;
        while (!bytes.IsEmpty)
        {
            var field = ReadTag(ref bytes, out var wire);
            if (field is 1 or 2 && wire == Bytes)
            {
                var content = ReadBytes(ref bytes);
                if (field == 1)
                {
                    key = Text(content);
                }
                else
                {
                    value = ReadValue(content, depth);
                }
            }
            else
            {
                Skip(ref bytes, wire);
            }
        }

        return new(key, value);
    }

    PropertyValue ReadValue(ReadOnlySpan<byte> bytes, int depth)
    {
        PropertyValue value = NullValue.Instance;
        while (!bytes.IsEmpty)
        {
            var field = ReadTag(ref bytes, out var wire);
            switch (field, wire)
            {
                case (1, Varint):
                    _ = ReadVarint(ref bytes);
                    value = NullValue.Instance;
                    break;
                case (2, Fixed64):
                    value = BitConverter.Int64BitsToDouble(BinaryPrimitives.ReadInt64LittleEndian(Take(ref bytes, 8)));
                    break;
                case (3, Bytes):
                    value = SpecialValues.OfText(Text(ReadBytes(ref bytes)));
                    break;
                case (4, Varint):
                    value = ReadVarint(ref bytes) != 0;
                    break;
                case (5, Bytes):
                    value = SpecialValues.OfObject(new MapValue(ReadEntries(ReadBytes(ref bytes), Deeper(depth))));
                    break;
                case (6, Bytes):
                    value = ReadList(ReadBytes(ref bytes), Deeper(depth));
                    break;
                default:
                    Skip(ref bytes, wire);
                    break;
            }
        }

        return value;
    }

    ListValue ReadList(ReadOnlySpan<byte> bytes, int depth)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>();
        while (!bytes.IsEmpty)
        {
            if (ReadTag(ref bytes, out var wire) == 1 && wire == Bytes)
            {
                items.Add(ReadValue(ReadBytes(ref bytes), depth));
            }
            else
            {
                Skip(ref bytes, wire);
            }
        }

        return new(items.DrainToImmutable());
    }

    int Deeper(int depth) => depth < deepest ? depth + 1 : throw new DeepNestingException();

    static Dictionary<string, PropertyValue> LastOfEach(List<KeyValuePair<string, PropertyValue>> entries)
    {
        var last = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            last[key] = value;
        }

        return last;
    }

    static int ReadTag(ref ReadOnlySpan<byte> bytes, out int wire)
    {
        var tag = ReadVarint(ref bytes);
        wire = (int)(tag & 7);
        return tag >> 3 is > 0 and < 1 << 29 ? (int)(tag >> 3) : throw Malformed();
    }

    static ulong ReadVarint(ref ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var next = Take(ref bytes, 1)[0];
            value |= shift < 64 ? (ulong)(next & 0x7F) << shift : 0;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Malformed();
    }

    static ReadOnlySpan<byte> ReadBytes(ref ReadOnlySpan<byte> bytes)
    {
        var length = ReadVarint(ref bytes);
        return length <= (ulong)bytes.Length ? Take(ref bytes, (int)length) : throw Malformed();
    }

    static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int count)
    {
        if (bytes.Length < count)
        {
            throw Malformed();
        }

        var taken = bytes[..count];
        bytes = bytes[count..];
        return taken;
    }

    static void Skip(ref ReadOnlySpan<byte> bytes, int wire) => _ = wire switch
    {
        Varint => ReadVarint(ref bytes) > 0,
        Fixed64 => Take(ref bytes, 8).IsEmpty,
        Bytes => ReadBytes(ref bytes).IsEmpty,
        Fixed32 => Take(ref bytes, 4).IsEmpty,
        _ => throw Malformed(),
    };

    static string Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Malformed();
        }
    }

    static MalformedPropertiesException Malformed() => new("The properties are not a google.protobuf.Struct.");
}
