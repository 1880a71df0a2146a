using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Groundwork.Preview.Output.Html;

/// <summary>
/// JSON as it may stand within a page: nothing in it can end the element it is in, or turn the direction in which its source is read.
/// A long text that stands in it several times, as names of resources do, stands there once:
/// <c>{"texts":["urn:…"],"report":{"urn":"^0"}}</c>.
/// </summary>
static class PageData
{
    const int FlushAt = 1 << 20;
    const int LongText = 16;

    static readonly JsonReaderOptions Reading = new() { MaxDepth = 1000 };

    static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Create(Settings()), MaxDepth = 1000 };

    /// <summary>
    /// Writes <paramref name="json"/> anew, without white space and with all that HTML knows escaped.
    /// The references that resources hold themselves are not said twice.
    /// </summary>
    public static void Copy(ReadOnlySpan<byte> json, Stream stream)
    {
        var texts = Repeated(json);
        using var writer = new Utf8JsonWriter(stream, Writing);
        writer.WriteStartObject();
        writer.WriteStartArray("texts"u8);
        foreach (var text in texts.Keys)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("report"u8);
        var reader = new Utf8JsonReader(json, Reading);
        while (Next(ref reader))
        {
            Put(ref reader, writer, texts);
            if (writer.BytesPending > FlushAt)
            {
                writer.Flush();
            }
        }

        writer.WriteEndObject();
    }

    // The long texts that stand somewhere twice, each with its place in the list.
    static OrderedDictionary<string, int> Repeated(ReadOnlySpan<byte> json)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json, Reading);
        while (Next(ref reader))
        {
            if (reader.TokenType == JsonTokenType.String
                && reader.ValueSpan.Length >= LongText
                && reader.GetString()! is var text
                && !seen.Add(text))
            {
                _ = repeated.TryAdd(text, repeated.Count);
            }
        }

        return repeated;
    }

    static bool Next(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return false;
        }

        if (IsEdges(ref reader))
        {
            reader.Skip();
            return Next(ref reader);
        }

        return true;
    }

    // {"stacks":[{"topology":{"edges": stands four deep; what a program is given is deeper.
    static bool IsEdges(ref Utf8JsonReader reader) =>
        reader is { CurrentDepth: 4, TokenType: JsonTokenType.PropertyName } && reader.ValueTextEquals("edges"u8);

    static void Put(ref Utf8JsonReader reader, Utf8JsonWriter writer, OrderedDictionary<string, int> texts)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                writer.WritePropertyName(reader.GetString()!);
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(Short(reader.GetString()!, texts));
                break;
            default:
                writer.WriteRawValue(reader.ValueSpan);
                break;
        }
    }

    static string Short(string text, OrderedDictionary<string, int> texts) =>
        texts.TryGetValue(text, out int at) ? string.Create(CultureInfo.InvariantCulture, $"^{at}")
        : text.StartsWith('^') ? $"^{text}"
        : text;

    static TextEncoderSettings Settings()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters(
        [
            '\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069',
            '\ufeff',
        ]);
        return settings;
    }
}
