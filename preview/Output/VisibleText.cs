using System.Globalization;
using System.Text;

namespace Groundwork.Preview.Output;

/// <summary>
/// Makes hostile text harmless to whoever looks at it: what can't be seen, or steers the screen, is written as an escape.
/// </summary>
static class VisibleText
{
    /// <summary>The text with control, direction and zero-width characters as <c>\u{202e}</c>; it stays on one line.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = IsHarmless(rune) ? visible.Append(rune.ToString()) : visible.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
        }

        return visible.ToString();
    }

    // The variation selector is half of the warning sign that Pulumi prints.
    static bool IsHarmless(Rune rune) => rune.Value == 0xfe0f || Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
