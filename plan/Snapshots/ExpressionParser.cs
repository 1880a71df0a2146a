using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Snapshots;

/// <summary>Reads what <see cref="ExpressionWriter"/> writes; anything else is a <see cref="FormatException"/> that says where.</summary>
sealed class ExpressionParser(string text, ResourceNames names, int depth = 0)
{
    const int MaxDepth = 32;

    int _at;

    /// <summary>Reads a whole text as one expression.</summary>
    public static UnknownExpression Parse(string text, ResourceNames names)
    {
        var parser = new ExpressionParser(text, names);
        var expression = parser.ReadExpression();
        return parser._at == text.Length ? expression : throw parser.Unexpected("the end");
    }

    /// <summary>Reads a whole text as a template.</summary>
    public static UnknownTemplate ParseTemplate(string text, ResourceNames names) => new ExpressionParser(text, names).ReadTemplate();

    UnknownTemplate ReadTemplate()
    {
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        var literal = new StringBuilder();
        while (_at < text.Length)
        {
            var c = text[_at++];
            if (c != '$')
            {
                _ = literal.Append(c);
            }
            else if (TryTake('$'))
            {
                _ = literal.Append('$');
            }
            else
            {
                Expect('{', "'$$' for a dollar sign, or '${'");
                if (literal.Length > 0)
                {
                    parts.Add(TemplatePart.Text(literal.ToString()));
                    _ = literal.Clear();
                }

                parts.Add(TemplatePart.Of(ReadExpression()));
                Expect('}', "'}'");
            }
        }

        if (literal.Length > 0)
        {
            parts.Add(TemplatePart.Text(literal.ToString()));
        }

        return new(parts.ToImmutable());
    }

    UnknownExpression ReadExpression()
    {
        if (TryTake("apply("))
        {
            var sources = ImmutableArray.CreateBuilder<UnknownExpression>();
            while (!TryTake(')'))
            {
                if (sources.Count > 0)
                {
                    Expect(',', "',' or ')'");
                    _ = TryTake(' ');
                }

                sources.Add(ReadOrigin());
            }

            return new UnknownApply(sources.ToImmutable());
        }

        if (TryTake("template("))
        {
            if (depth >= MaxDepth)
            {
                throw new FormatException($"templates stand in one another deeper than {MaxDepth}");
            }

            Expect('"', "'\"'");
            var inner = ReadQuoted();
            Expect(')', "')'");
            return new ExpressionParser(inner, names, depth + 1).ReadTemplate();
        }

        return ReadOrigin();
    }

    UnknownOrigin ReadOrigin()
    {
        if (TryTake(ExpressionWriter.Configuration))
        {
            return new(default, ReadPath());
        }

        string name;
        if (TryTake('"'))
        {
            name = ReadQuoted();
        }
        else
        {
            var start = _at;
            while (_at < text.Length && ExpressionWriter.IsPlain(text[_at]))
            {
                _at++;
            }

            name = text[start.._at];
        }

        if (name.Length == 0)
        {
            throw Unexpected("a resource's name");
        }

        return names.TryResolve(name, out var urn)
            ? new(urn, ReadPath())
            : throw new FormatException($"'{name}' names no resource of this snapshot, or more than one");
    }

    PropertyPath ReadPath()
    {
        var path = PropertyPath.Root;
        while (_at < text.Length && text[_at] is '.' or '[')
        {
            if (text[_at++] == '.')
            {
                path = path.Key(ReadWhile(static c => char.IsAsciiLetterOrDigit(c) || c == '_', "a property's name"));
                continue;
            }

            if (TryTake('"'))
            {
                path = path.Key(ReadQuoted());
            }
            else
            {
                var digits = ReadWhile(char.IsAsciiDigit, "a position or a quoted key");
                path = path.Index(int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    ? index
                    : throw new FormatException($"the position '{digits}' is too large"));
            }

            Expect(']', "']'");
        }

        return path;
    }

    string ReadWhile(Func<char, bool> belongs, string what)
    {
        var start = _at;
        while (_at < text.Length && belongs(text[_at]))
        {
            _at++;
        }

        return _at > start ? text[start.._at] : throw Unexpected(what);
    }

    string ReadQuoted()
    {
        var result = new StringBuilder();
        while (_at < text.Length)
        {
            var c = text[_at++];
            if (c == '"')
            {
                return result.ToString();
            }

            if (c == '\\')
            {
                c = _at < text.Length ? text[_at++] : throw Unexpected("'\"'");
            }

            _ = result.Append(c);
        }

        throw Unexpected("'\"'");
    }

    bool TryTake(char c)
    {
        var there = _at < text.Length && text[_at] == c;
        _at += there ? 1 : 0;
        return there;
    }

    bool TryTake(string word)
    {
        var there = text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal);
        _at += there ? word.Length : 0;
        return there;
    }

    void Expect(char c, string what)
    {
        if (!TryTake(c))
        {
            throw Unexpected(what);
        }
    }

    FormatException Unexpected(string wanted) =>
        new($"expected {wanted} at character {_at + 1}, got {(_at < text.Length ? $"'{text[_at]}'" : "nothing")}");
}
