using System.Text.Encodings.Web;
using System.Text.Json;

namespace Groundwork.Preview.Output.Json;

/// <summary>Writes JSON, every text of it without secrets; what is absent is left out.</summary>
sealed class JsonOut : IDisposable
{
    const int FlushAt = 1 << 20;

    readonly Stream _stream;
    readonly Utf8JsonWriter _writer;
    readonly Redactor _redactor;

    /// <summary>
    /// A document indented by <paramref name="indent"/> spaces;
    /// <paramref name="forHtml"/> escapes what HTML would trip over, as Pulumi does.
    /// </summary>
    public JsonOut(Stream stream, Redactor redactor, int indent = 2, bool forHtml = false)
    {
        _stream = stream;
        _redactor = redactor;
        var encoder = forHtml
            ? JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All)
            : JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        _writer = new(stream, new() { Indented = true, IndentSize = indent, NewLine = "\n", Encoder = encoder, MaxDepth = 1000 });
    }

    /// <summary>Ends the document with a line feed.</summary>
    public void Finish()
    {
        _writer.Flush();
        _stream.WriteByte((byte)'\n');
    }

    /// <summary>An object, as a property where it has a name.</summary>
    public void Object(string? name, Action content)
    {
        Name(name);
        _writer.WriteStartObject();
        content();
        _writer.WriteEndObject();
    }

    /// <summary>An array of objects.</summary>
    public void Objects<T>(string? name, IEnumerable<T> items, Action<T> content) =>
        Array(name, items, item => Object(null, () => content(item)));

    /// <summary>An array.</summary>
    public void Array<T>(string? name, IEnumerable<T> items, Action<T> item)
    {
        Name(name);
        _writer.WriteStartArray();
        foreach (var each in items)
        {
            item(each);
            if (_writer.BytesPending > FlushAt)
            {
                _writer.Flush();
            }
        }

        _writer.WriteEndArray();
    }

    /// <summary>An array of texts, left out where it is empty.</summary>
    public void Texts(string name, IEnumerable<string> items)
    {
        var isOpen = false;
        foreach (var item in items)
        {
            if (!isOpen)
            {
                Name(name);
                _writer.WriteStartArray();
                isOpen = true;
            }

            Text(null, item);
        }

        if (isOpen)
        {
            _writer.WriteEndArray();
        }
    }

    /// <summary>A text; a property that is null is left out.</summary>
    public void Text(string? name, string? value)
    {
        if (value is not null || name is null)
        {
            Name(name);
            _writer.WriteStringValue(value is null ? null : Whole(_redactor.Clean(value)));
        }
    }

    /// <summary>A number; a property that is null is left out.</summary>
    public void Number(string? name, double? value)
    {
        if (value is not { } number)
        {
            return;
        }

        Name(name);
        if (Math.Truncate(number) == number && Math.Abs(number) < 1e18)
        {
            _writer.WriteNumberValue((long)number);
        }
        else if (double.IsFinite(number))
        {
            _writer.WriteNumberValue(number);
        }
        else
        {
            _writer.WriteStringValue(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>A truth that is always written.</summary>
    public void Truth(string? name, bool value)
    {
        Name(name);
        _writer.WriteBooleanValue(value);
    }

    /// <summary>A truth that is written only where it holds.</summary>
    public void Flag(string name, bool value)
    {
        if (value)
        {
            Truth(name, true);
        }
    }

    /// <summary>A null that is written.</summary>
    public void Null(string? name)
    {
        Name(name);
        _writer.WriteNullValue();
    }

    public void Dispose() => _writer.Dispose();

    void Name(string? name)
    {
        if (name is not null)
        {
            _writer.WritePropertyName(Whole(_redactor.Clean(name)));
        }
    }

    static string Whole(string text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c))
            {
                return string.Concat(text.EnumerateRunes());
            }
        }

        return text;
    }
}
