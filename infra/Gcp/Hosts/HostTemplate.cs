using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Groundwork.Infra.Gcp.Hosts;

/// <summary>
/// A text with places to fill, written <c>@name@</c>, as the files under <c>Hosts/Files</c> have them. Kept as a
/// format string, so that a value not known before deployment leaves the rest of the text known.
/// </summary>
sealed partial class HostTemplate
{
    HostTemplate(string format, IReadOnlyList<string> places) => (Format, Places) = (format, places);

    /// <summary>Composite format string: <c>{0}</c> is the first of <see cref="Places"/>.</summary>
    public string Format { get; }

    /// <summary>Names of the places, in the order in which they stand in the text.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>Finds the places of a text.</summary>
    public static HostTemplate Parse(string text)
    {
        var format = new StringBuilder();
        var places = new List<string>();
        var end = 0;
        foreach (var place in Place().Matches(text).Cast<Match>())
        {
            _ = format.Append(Escape(text[end..place.Index])).Append(CultureInfo.InvariantCulture, $"{{{places.Count}}}");
            places.Add(place.Groups[1].Value);
            end = place.Index + place.Length;
        }

        return new HostTemplate(format.Append(Escape(text[end..])).ToString(), places);
    }

    /// <summary>Fills the places that are known now and leaves the others.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Place().Replace(text, place => values.GetValueOrDefault(place.Groups[1].Value, place.Value));

    static string Escape(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    [GeneratedRegex("@([a-z][a-z0-9]*(?:-[a-z0-9]+)*)@")]
    private static partial Regex Place();
}
