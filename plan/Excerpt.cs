using System.Globalization;
using System.Text;

namespace Groundwork.Plan;

/// <summary>A short, one-line piece of a foreign text, fit for an error message.</summary>
static class Excerpt
{
    const int Longest = 120;

    /// <summary>The text, cut, with control characters as escapes.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            if (result.Length >= Longest)
            {
                return result.Append('…').ToString();
            }

            _ = char.IsControl(c) || char.IsSurrogate(c)
                ? result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
                : result.Append(c);
        }

        return result.ToString();
    }
}
