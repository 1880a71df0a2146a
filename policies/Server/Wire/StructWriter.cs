using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Groundwork.Plan.Values;
using BoolValue = Groundwork.Plan.Values.BoolValue;
using ListValue = Groundwork.Plan.Values.ListValue;

namespace Groundwork.Policies.Server.Wire;

/// <summary>Writes plan values as a <c>google.protobuf.Struct</c>.</summary>
static class StructWriter
{
    public static ByteString Write(MapValue map) => WriteObject(map).ToByteString();

    /// <summary>
    /// The properties as received, changed only where a rule changed them: secrets, unknowns, assets and the engine's own keys stay.
    /// </summary>
    public static ByteString Change(ByteString received, MapValue before, MapValue after)
    {
        var tree = Struct.Parser.ParseFrom(
            CodedInputStream.CreateWithLimits(new MemoryStream(received.ToByteArray()), int.MaxValue, StructLimits.Deepest));
        Change(tree, before, after);
        return tree.ToByteString();
    }

    static void Change(Struct tree, MapValue before, MapValue after)
    {
        foreach (var key in before.Keys.Union(after.Keys, StringComparer.Ordinal).ToArray())
        {
            var (old, now) = (before.Find(key), after.Find(key));
            if (now is null)
            {
                _ = tree.Fields.Remove(key);
            }
            else if (old is MapValue oldMap && now is MapValue newMap && tree.Fields[key].KindCase == Value.KindOneofCase.StructValue)
            {
                Change(tree.Fields[key].StructValue, oldMap, newMap);
            }
            else if (!now.Equals(old))
            {
                tree.Fields[key] = WriteValue(now);
            }
        }
    }

    static Value WriteValue(PropertyValue value) => value switch
    {
        TextValue text => Value.ForString(text.Value),
        NumberValue number => Value.ForNumber(number.Value),
        BoolValue flag => Value.ForBool(flag.Value),
        ListValue list => Value.ForList([.. list.Items.Select(WriteValue)]),
        MapValue map => Value.ForStruct(WriteObject(map)),
        SecretValue secret => WriteSecret(secret),
        UnknownValue => Value.ForString(Sentinels.UnknownText),
        _ => Value.ForNull(),
    };

    static Value WriteSecret(SecretValue secret)
    {
        var wrapped = new Struct();
        wrapped.Fields.Add(Sentinels.Signature, Value.ForString(Sentinels.Secret));
        wrapped.Fields.Add("value", secret.Inner is { } inner ? WriteValue(inner) : Value.ForString(Sentinels.UnknownText));
        return Value.ForStruct(wrapped);
    }

    static Struct WriteObject(MapValue map)
    {
        var tree = new Struct();
        foreach (var (key, value) in map)
        {
            tree.Fields.Add(key, WriteValue(value));
        }

        return tree;
    }
}
