using Groundwork.Plan.Values;

namespace Groundwork.Sdk.Checks;

/// <summary>Shows values in messages: never a secret's, never at length.</summary>
static class Shown
{
    const int Longest = 80;

    public static string Value(PropertyValue value, bool isMasked) => value switch
    {
        _ when isMasked || value.ContainsSecret => "[secret]",
        TextValue text => Text(text.Value),
        ListValue => "a list",
        MapValue => "a map",
        AssetValue => "a file",
        ArchiveValue => "an archive",
        _ => value.ToString(),
    };

    public static string Text(string text)
    {
        var shown = text.Length > Longest ? text[..Longest] + "…" : text;
        return $"\"{shown.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)}\"";
    }

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items, string last) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} {last} {items[^1]}",
    };
}
