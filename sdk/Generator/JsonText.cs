using System.Globalization;
using System.Text;

namespace Groundwork.Sdk.Generator;

/// <summary>
/// Reads JSON into text, numbers, booleans, null, lists and <see cref="JsonMap"/>. A generator must come without packages, and
/// netstandard2.0 has no JSON of its own.
/// </summary>
sealed class JsonText
{
    readonly string _text;
    int _at;

    JsonText(string text) => _text = text;

    public static object? Parse(string text)
    {
        var json = new JsonText(text);
        var value = json.Value();
        json.SkipSpace();
        return json._at == text.Length ? value : throw json.Unexpected();
    }

    object? Value()
    {
        SkipSpace();
        switch (Peek())
        {
            case '{': return Map();
            case '[': return List();
            case '"': return Text();
            case 't': return Word("true", true);
            case 'f': return Word("false", false);
            case 'n': return Word("null", null);
            default: return Number();
        }
    }

    JsonMap Map()
    {
        var map = new JsonMap();
        _at++;
        SkipSpace();
        while (Peek() != '}')
        {
            SkipSpace();
            var key = Text();
            SkipSpace();
            Expect(':');
            map.Add(key, Value());
            SkipSpace();
            if (Peek() == ',')
            {
                _at++;
            }
        }

        _at++;
        return map;
    }

    List<object?> List()
    {
        var list = new List<object?>();
        _at++;
        SkipSpace();
        while (Peek() != ']')
        {
            list.Add(Value());
            SkipSpace();
            if (Peek() == ',')
            {
                _at++;
            }
        }

        _at++;
        return list;
    }

    string Text()
    {
        Expect('"');
        var start = _at;
        while (Peek() is not '"' and not '\\')
        {
            _at++;
        }

        if (_text[_at] == '"')
        {
            return _text.Substring(start, _at++ - start);
        }

        var text = new StringBuilder(_text, start, _at - start, 256);
        for (; Peek() != '"'; _at++)
        {
            _ = text.Append(_text[_at] == '\\' ? Escape() : _text[_at]);
        }

        _at++;
        return text.ToString();
    }

    char Escape()
    {
        switch (_text[++_at])
        {
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u':
                _at += 4;
                return (char)ushort.Parse(_text.Substring(_at - 3, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            default: return _text[_at];
        }
    }

    double Number()
    {
        var start = _at;
        while (_at < _text.Length && "+-.0123456789eE".IndexOf(_text[_at]) >= 0)
        {
            _at++;
        }

        return double.TryParse(_text.Substring(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Unexpected();
    }

    object? Word(string word, object? value)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0)
        {
            throw Unexpected();
        }

        _at += word.Length;
        return value;
    }

    void Expect(char c)
    {
        if (Peek() != c)
        {
            throw Unexpected();
        }

        _at++;
    }

    char Peek() => _at < _text.Length ? _text[_at] : throw Unexpected();

    void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    FormatException Unexpected() =>
        new($"The schema is not JSON: unexpected {(_at < _text.Length ? $"'{_text[_at]}'" : "end")} at position {_at + 1}.");
}
