using System.Text;

namespace Groundwork.Preview.Output;

/// <summary>Text for people, with or without colour: the same characters either way.</summary>
/// <param name="colour">Whether the colours are written.</param>
/// <param name="redactor">What takes secrets out of every piece.</param>
sealed class TextCanvas(bool colour, Redactor redactor)
{
    readonly StringBuilder _text = new();

    /// <summary>Adds a piece of a line.</summary>
    public TextCanvas Add(string piece, Style style = Style.Plain)
    {
        var visible = VisibleText.Of(redactor.Clean(piece));
        if (!colour || style == Style.Plain || visible.Length == 0)
        {
            _ = _text.Append(visible);
            return this;
        }

        _ = _text.Append("\e[").Append(Code(style)).Append('m').Append(visible).Append("\e[0m");
        return this;
    }

    /// <summary>Adds spaces.</summary>
    public TextCanvas Pad(int count)
    {
        _ = _text.Append(' ', Math.Max(count, 0));
        return this;
    }

    /// <summary>Ends a line.</summary>
    public TextCanvas End()
    {
        _ = _text.Append('\n');
        return this;
    }

    /// <summary>Adds a whole line.</summary>
    public TextCanvas Line(string line = "", Style style = Style.Plain) => Add(line, style).End();

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    static string Code(Style style) => style switch
    {
        Style.Headline => "1;38;5;13",
        Style.ColumnHeader => "4;38;5;12",
        Style.Bold => "1",
        Style.Error or Style.Delete => "38;5;1",
        Style.Warning or Style.Update => "38;5;3",
        Style.Info => "38;5;5",
        Style.Create => "38;5;2",
        Style.Replace => "38;5;13",
        Style.CreateReplacement => "38;5;10",
        Style.DeleteReplaced => "38;5;9",
        Style.Read => "38;5;14",
        Style.Faint => "2",
        _ => "0",
    };
}
