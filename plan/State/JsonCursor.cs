using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Groundwork.Plan.State;

/// <summary>Walks over JSON from a stream token by token, in bounded memory, knowing line and column.</summary>
sealed class JsonCursor(Stream stream, string file, long maxBytes, int maxToken)
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int MaxDepth = 160;

    const int PoolSize = 1 << 14;

    readonly string?[] _pool = new string?[PoolSize];
    byte[] _buffer = new byte[1 << 16];
    int _start;
    int _end;
    bool _final;
    bool _begun;
    long _total;
    long _line = 1;
    long _column = 1;
    long _nextLine = 1;
    long _nextColumn = 1;
    JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = MaxDepth });

    /// <summary>What stands here.</summary>
    public JsonTokenType Token { get; private set; }

    /// <summary>The text of a key or a string.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The number that stands here.</summary>
    public double Number { get; private set; }

    /// <summary>Which part of the file is being read, for errors.</summary>
    public string Context { get; set; } = "";

    /// <summary>Moves to the next token, which must be there.</summary>
    public JsonTokenType Read(bool decode = true) => TryRead(decode) ? Token : throw Error("the file ends in the middle");

    /// <summary>Moves to the next token; false at the end.</summary>
    public bool TryRead(bool decode = true)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _final, _state);
            bool found;
            try
            {
                found = reader.Read();
            }
            catch (JsonException e)
            {
                (_line, _column) = ((e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1);
                throw Error(_final && WantsMore() ? "the file ends in the middle" : Explain(e));
            }

            if (found)
            {
                Take(ref reader, decode);
                return true;
            }

            if (_final)
            {
                return false;
            }

            Fill();
            if (_final && Token == JsonTokenType.None && _start == _end)
            {
                return false;
            }
        }
    }

    /// <summary>Skips the value that the current token begins.</summary>
    public void Skip()
    {
        var depth = 0;
        while (true)
        {
            depth += Token switch
            {
                JsonTokenType.StartObject or JsonTokenType.StartArray => 1,
                JsonTokenType.EndObject or JsonTokenType.EndArray => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return;
            }

            _ = Read(decode: false);
        }
    }

    /// <summary>Moves to the next key of an object; false at its end.</summary>
    public bool NextKey() => Read() == JsonTokenType.PropertyName;

    /// <summary>Moves to the next element of an array; false at its end.</summary>
    public bool NextElement() => Read() != JsonTokenType.EndArray;

    /// <summary>Moves to the value of a key and requires its kind; false where it is null.</summary>
    public bool Enter(JsonTokenType kind, string what) => Read() switch
    {
        JsonTokenType.Null => false,
        var token when token == kind => true,
        _ => throw Error($"expected {what}"),
    };

    /// <summary>Moves to the value of a key and reads a text; null where it is null.</summary>
    public string? ReadText() => Enter(JsonTokenType.String, "a text") ? Text : null;

    /// <summary>Moves to the value of a key and reads a boolean; null counts as false.</summary>
    public bool ReadFlag() => Read() switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False or JsonTokenType.Null => false,
        _ => throw Error("expected true or false"),
    };

    /// <summary>An error at the current token.</summary>
    public MalformedFileException Error(string problem) =>
        new(file, _line, _column, Context.Length == 0 ? problem : $"{Context}: {problem}");

    bool WantsMore()
    {
        try
        {
            return !new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), isFinalBlock: false, _state).Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    void Take(ref Utf8JsonReader reader, bool decode)
    {
        Token = reader.TokenType;
        Advance(_buffer.AsSpan(_start, (int)reader.TokenStartIndex));
        (_line, _column) = (_nextLine, _nextColumn);
        if (decode)
        {
            Decode(ref reader);
        }

        Advance(_buffer.AsSpan(_start + (int)reader.TokenStartIndex, (int)(reader.BytesConsumed - reader.TokenStartIndex)));
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    void Decode(ref Utf8JsonReader reader)
    {
        if (Token is JsonTokenType.String or JsonTokenType.PropertyName)
        {
            Text = TextOf(ref reader);
        }
        else if (Token == JsonTokenType.Number)
        {
            Number = reader.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw Error("a number is out of range");
        }
    }

    string TextOf(ref Utf8JsonReader reader)
    {
        var bytes = reader.ValueSpan;
        if (!reader.ValueIsEscaped && bytes.Length <= 64)
        {
            var hash = new HashCode();
            hash.AddBytes(bytes);
            ref var pooled = ref _pool[hash.ToHashCode() & (PoolSize - 1)];
            if (pooled is not null && Ascii.Equals(bytes, pooled))
            {
                return pooled;
            }

            return pooled = Decoded(ref reader);
        }

        return Decoded(ref reader);
    }

    string Decoded(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Error("a text is not valid Unicode");
        }
    }

    void Advance(ReadOnlySpan<byte> passed)
    {
        var last = passed.LastIndexOf((byte)'\n');
        if (last < 0)
        {
            _nextColumn += passed.Length;
            return;
        }

        _nextLine += passed.Count((byte)'\n');
        _nextColumn = passed.Length - last;
    }

    void Fill()
    {
        var held = _end - _start;
        if (held == _buffer.Length && held >= maxToken)
        {
            throw Error(string.Create(CultureInfo.InvariantCulture, $"a single value is longer than {maxToken >> 20} MB"));
        }

        var target = held > _buffer.Length - 16 || held > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        _buffer.AsSpan(_start, held).CopyTo(target);
        (_buffer, _start, _end) = (target, 0, held);
        var read = stream.ReadAtLeast(_buffer.AsSpan(_end), 3, throwOnEndOfStream: false);
        _end += read;
        _total += read;
        _final = read == 0;
        if (_total > maxBytes)
        {
            throw Error(string.Create(
                CultureInfo.InvariantCulture,
                $"the file is longer than {maxBytes >> 20} MB, which is the most that is read"));
        }

        if (!_begun && _end >= 3)
        {
            Begin();
        }
    }

    void Begin()
    {
        _begun = true;
        if (_buffer.AsSpan(0, 3).SequenceEqual("\ufeff"u8))
        {
            _start = 3;
        }
        else if (_buffer[0] == 0x1f && _buffer[1] == 0x8b)
        {
            throw Error("the file is compressed; unpack it with gunzip first");
        }
    }

    // The framework's own text may quote the file, and a state file holds secrets.
    static string Explain(JsonException e) =>
        e.Message.Contains("depth", StringComparison.Ordinal) ? $"nested deeper than {MaxDepth} levels" : "not JSON: unexpected text here";
}
