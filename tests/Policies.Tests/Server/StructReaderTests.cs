using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Groundwork.Plan.Values;
using Groundwork.Policies.Server.Wire;
using ListValue = Groundwork.Plan.Values.ListValue;
using NullValue = Groundwork.Plan.Values.NullValue;

namespace Groundwork.Policies.Tests.Server;

public sealed class StructReaderTests
{
    const string Signature = "4dabf18193072939515e22adb298388d";

    static readonly StructReader Reader = new(StructLimits.Ordinary);

    [Fact]
    public void Reads_plain_values() =>
        Assert.Equal(
            "{a: text, b: 1.5, c: true, d: null, e: [x, 2], f: {g: h}}",
            Read("""{"a": "text", "b": 1.5, "c": true, "d": null, "e": ["x", 2], "f": {"g": "h"}}""").ToString());

    [Fact]
    public void Unwraps_secrets_and_keeps_the_mark()
    {
        var read = Read(
            $$$"""{"a": {"{{{Signature}}}": "1b47061264138c4ac30d75fd1eb44270", "value": """
                + """{"b": "04da6b54-80e4-46f7-96ec-b56ff0331ba9"} } }""");

        var secret = Assert.IsType<SecretValue>(read["a"]);
        Assert.True(secret.IsDeclared);
        _ = Assert.IsType<UnknownValue>(Assert.IsType<MapValue>(secret.Inner)["b"]);
    }

    [Fact]
    public void Takes_a_secret_that_could_not_be_decrypted_for_a_masked_one() =>
        Assert.Null(Assert.IsType<SecretValue>(Read("""{"a": "[secret]"}""")["a"]).Inner);

    [Fact]
    public void Reads_assets_and_archives()
    {
        var read = Read($$$"""
            {"text": {"{{{Signature}}}": "c44067f5952c0a294b673a41bacd8c17", "hash": "h", "text": ""},
             "file": {"{{{Signature}}}": "c44067f5952c0a294b673a41bacd8c17", "path": "a/b"},
             "remote": {"{{{Signature}}}": "c44067f5952c0a294b673a41bacd8c17", "uri": "https://x"},
             "archive": {"{{{Signature}}}": "0def7320c3a5731c473e5ecbe6d01bc7", "assets": {
              "x": {"{{{Signature}}}": "c44067f5952c0a294b673a41bacd8c17", "text": "y"} } } }
            """);

        Assert.Equal(
            (AssetKind.Text, "", "h"),
            (((AssetValue)read["text"]).Kind, ((AssetValue)read["text"]).Source, ((AssetValue)read["text"]).ContentHash));
        Assert.Equal((AssetKind.File, "a/b"), (((AssetValue)read["file"]).Kind, ((AssetValue)read["file"]).Source));
        Assert.Equal((AssetKind.Remote, "https://x"), (((AssetValue)read["remote"]).Kind, ((AssetValue)read["remote"]).Source));
        Assert.Equal("y", ((AssetValue)((ArchiveValue)read["archive"]).Assets["x"]).Source);
    }

    [Fact]
    public void Reads_references_and_outputs()
    {
        var read = Read($$$"""
            {"reference": {"{{{Signature}}}": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "urn:pulumi:s::p::a:b/c:D::e", "id": "i"},
             "secret": {"{{{Signature}}}": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "value": "v", "secret": true},
             "unknown": {"{{{Signature}}}": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "dependencies": []}}
            """);

        Assert.Equal("e", ((ResourceReferenceValue)read["reference"]).Urn.Name);
        Assert.Equal((PropertyValue)"v", ((SecretValue)read["secret"]).Inner);
        _ = Assert.IsType<UnknownValue>(read["unknown"]);
    }

    [Fact]
    public void Leaves_out_the_engines_own_keys_at_every_depth() =>
        Assert.Equal(
            "{a: {b: 1}, c: [{}]}",
            Read("""{"__defaults": [], "a": {"__defaults": ["x"], "b": 1}, "c": [{"__x": 1}]}""").ToString());

    [Fact]
    public void Keeps_the_last_of_a_key_given_twice()
    {
        var twice = Concat(Message("""{"a": 1, "b": 2}"""), Message("""{"a": 3}"""));

        Assert.Equal("{a: 3, b: 2}", Reader.Read(twice).ToString());
    }

    [Fact]
    public void Skips_fields_it_does_not_know()
    {
        byte[] unknown = [0x10, 0x05, 0x19, 1, 2, 3, 4, 5, 6, 7, 8, 0x22, 0x01, 0x00, 0x2D, 1, 2, 3, 4];

        Assert.Equal("{a: 1}", Reader.Read(Concat(unknown, Message("""{"a": 1}"""))).ToString());
    }

    [Theory]
    [InlineData("0A")]
    [InlineData("0AFF")]
    [InlineData("0A05")]
    [InlineData("00")]
    [InlineData("0B")]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFF")]
    [InlineData("0A040A02C328")]
    [InlineData("0A0712051A03C32800")]
    public void Refuses_what_is_no_struct(string hex)
    {
        var e = Assert.Throws<MalformedPropertiesException>(() => Reader.Read(Convert.FromHexString(hex)));

        Assert.Equal("The properties are not a google.protobuf.Struct.", e.Message);
    }

    [Theory]
    [InlineData(99, StructLimits.Ordinary)]
    [InlineData(150, 200)]
    public void Reads_as_deep_as_it_is_told(int depth, int deepest) => Assert.True(new StructReader(deepest).Read(Nested(depth)).IsKnown);

    [Fact]
    public void Says_where_it_would_be_too_deep() =>
        Assert.Throws<DeepNestingException>(static () => Reader.Read(Nested(StructLimits.Ordinary + 1)));

    [Fact]
    public void Writes_what_it_reads()
    {
        var value = new MapValue(
        [
            new("a", ResourceInputs.Secret("b")),
            new("c", ResourceInputs.Unknown),
            new("d", new ListValue([1, NullValue.Instance])),
            new("e", MapValue.Empty),
        ]);

        Assert.Equal(value, Reader.Read(StructWriter.Write(value).Span));
    }

    [Fact]
    public void Changes_only_what_was_changed()
    {
        const string Received = $$$"""
            {"__defaults": ["x"], "keep": {"{{{Signature}}}": "c44067f5952c0a294b673a41bacd8c17", "text": ""},
             "unknown": "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", "settings": {"__defaults": [], "a": 1, "b": 2}, "gone": 1}
            """;
        var received = ByteString.CopyFrom(Message(Received));
        var before = Reader.Read(received.Span);
        var after = before.With("gone", null).With("settings", ((MapValue)before["settings"]).With("b", 3)).With("new", true);

        var changed = JsonFormatter.Default.Format(Struct.Parser.ParseFrom(StructWriter.Change(received, before, after)));

        Assert.Equal(
            Canonical($$$"""
                {"__defaults": ["x"], "keep": {"{{{Signature}}}": "c44067f5952c0a294b673a41bacd8c17", "text": ""},
                 "unknown": "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", "settings": {"__defaults": [], "a": 1, "b": 3}, "new": true}
                """),
            Canonical(changed));
    }

    static MapValue Read(string json) => Reader.Read(Message(json));

    static byte[] Message(string json) => JsonParser.Default.Parse<Struct>(json).ToByteArray();

    static byte[] Concat(byte[] first, byte[] second) => [.. first, .. second];

    static string Canonical(string json) => Struct.Parser.ParseJson(json)
        .Fields.OrderBy(static f => f.Key, StringComparer.Ordinal)
        .Aggregate(new StringBuilder(), static (text, f) => text.Append(f.Key).Append(f.Value))
        .ToString();

    /// <summary>A struct of that many objects in each other, written from the inside out.</summary>
    internal static byte[] Nested(int depth)
    {
        var innermost = new Struct();
        innermost.Fields.Add("x", Value.ForBool(true));
        var message = innermost.ToByteArray();
        for (var i = 0; i < depth; i++)
        {
            message = Field(1, Concat([0x0A, 0x01, (byte)'x'], Field(2, Field(5, message))));
        }

        return message;
    }

    static byte[] Field(int number, byte[] content)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
        {
            output.WriteTag(number, WireFormat.WireType.LengthDelimited);
            output.WriteBytes(ByteString.CopyFrom(content));
        }

        return stream.ToArray();
    }
}
