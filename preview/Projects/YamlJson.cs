using System.Buffers;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Groundwork.Preview.Projects;

/// <summary>Writes a YAML node as the JSON text that Pulumi hands to the program: keys sorted, scalars by YAML's core schema.</summary>
static class YamlJson
{
    const int MaxDepth = 64;
    const int MaxBytes = 8 * 1024 * 1024;

    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MaxDepth * 2 };

    /// <summary>The JSON text; a node too deep or too large (an alias bomb) is a <see cref="YamlException"/>.</summary>
    public static string Write(YamlNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        Write(node, writer, 0);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    static void Write(YamlNode node, Utf8JsonWriter writer, int depth)
    {
        if (depth > MaxDepth || writer.BytesCommitted + writer.BytesPending > MaxBytes)
        {
            throw new YamlException(node.Start, node.End, "the value is too deep or too large.");
        }

        switch (node)
        {
            case YamlMappingNode mapping:
                writer.WriteStartObject();
                foreach (var (key, value) in mapping.Children.OrderBy(static e => KeyText(e.Key), StringComparer.Ordinal))
                {
                    writer.WritePropertyName(KeyText(key));
                    Write(value, writer, depth + 1);
                }

                writer.WriteEndObject();
                break;

            case YamlSequenceNode sequence:
                writer.WriteStartArray();
                foreach (var item in sequence.Children)
                {
                    Write(item, writer, depth + 1);
                }

                writer.WriteEndArray();
                break;

            case YamlScalarNode scalar:
                WriteScalar(scalar, writer);
                break;
        }
    }

    static void WriteScalar(YamlScalarNode scalar, Utf8JsonWriter writer)
    {
        switch (YamlScalar.Resolve(scalar))
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case BigInteger whole:
                writer.WriteRawValue(whole.ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
            case double real:
                writer.WriteNumberValue(real);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
        }
    }

    static string KeyText(YamlNode key) =>
        key is YamlScalarNode { Value: { } text } ? text : throw new YamlException(key.Start, key.End, "a key must be a plain text.");
}
