using System.Text;

namespace Groundwork.Plan.Snapshots;

/// <summary>
/// Spreads JSON text over lines, so that a change of one value is a change of one line, and folds it again to the same bytes.
/// Works on tokens: numbers, escapes and the order of keys stay as they are.
/// </summary>
static class JsonLayout
{
    const int MaxDepth = 32;

    /// <summary>The text over lines, where folding gives the same text back; null for anything else.</summary>
    public static string? Spread(string text, bool spaced)
    {
        if (text.Length < 60 || text[0] is not ('{' or '['))
        {
            return null;
        }

        var spread = Layout(text, Style.Lines);
        return spread is not null && string.Equals(Fold(spread, spaced), text, StringComparison.Ordinal) ? spread : null;
    }

    /// <summary>One line: without any space, or with single spaces as protobuf writes JSON.</summary>
    public static string? Fold(string text, bool spaced) => Layout(text, spaced ? Style.Spaced : Style.Compact);

    static string? Layout(string text, Style style)
    {
        var result = new StringBuilder(text.Length * 2);
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case ' ' or '\n':
                    break;
                case '"':
                    var end = EndOfString(text, i);
                    if (end < 0)
                    {
                        return null;
                    }

                    _ = result.Append(text, i, end - i);
                    i = end - 1;
                    break;
                case '{' or '[':
                    if (++depth > MaxDepth)
                    {
                        return null;
                    }

                    _ = result.Append(c);
                    Break(result, style, depth, empty: style == Style.Lines && IsClosed(text, i + 1));
                    break;
                case '}' or ']':
                    if (--depth < 0)
                    {
                        return null;
                    }

                    Break(result, style, depth, empty: result.Length > 0 && result[^1] is '{' or '[' or ' ');
                    _ = result.Append(c);
                    break;
                case ',':
                    _ = result.Append(c);
                    Break(result, style, depth, empty: false);
                    break;
                case ':':
                    _ = result.Append(style == Style.Compact ? ":" : ": ");
                    break;
                default:
                    _ = result.Append(c);
                    break;
            }
        }

        return depth == 0 ? result.ToString() : null;
    }

    static void Break(StringBuilder result, Style style, int depth, bool empty)
    {
        if (empty || style == Style.Compact)
        {
            return;
        }

        _ = style == Style.Spaced ? result.Append(' ') : result.Append('\n').Append(' ', depth * 2);
    }

    static bool IsClosed(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\n')
        {
            at++;
        }

        return at < text.Length && text[at] is '}' or ']';
    }

    static int EndOfString(string text, int at)
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '"')
            {
                return at + 1;
            }
        }

        return -1;
    }

    enum Style
    {
        Compact,
        Spaced,
        Lines,
    }
}
