using System.Globalization;
using System.Text.RegularExpressions;
using Groundwork.Preview.Output.Html;

namespace Groundwork.Preview.Tests.Output.Html;

/// <summary>WCAG 2.2 AA: text 4.5 to 1 against what it stands on, edges of controls 3 to 1, in light and in dark.</summary>
public sealed partial class ContrastTests
{
    static readonly Dictionary<string, string[]> Colours = Token().Matches(PageSource.Style)
        .ToDictionary(static m => m.Groups[1].Value, static m => new[] { m.Groups[2].Value, m.Groups[3].Value });

    static readonly string[] Tones = ["create", "update", "replace", "delete"];

    static readonly string[] Texts = ["ink", "quiet", "accent", .. Tones];

    public static TheoryData<string, string, double> Pairs()
    {
        var pairs = new TheoryData<string, string, double>();
        foreach (var text in Texts)
        {
            pairs.Add(text, "paper", 4.5);
            pairs.Add(text, "panel", 4.5);
        }

        foreach (var tone in Tones)
        {
            pairs.Add(tone, $"{tone}-tint", 4.5);
            pairs.Add("ink", $"{tone}-tint", 4.5);
            pairs.Add("quiet", $"{tone}-tint", 4.5);
        }

        pairs.Add("edge", "paper", 3);
        pairs.Add("edge", "panel", 3);
        pairs.Add("accent", "line", 3);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Is_enough(string text, string ground, double least)
    {
        foreach (var theme in (int[])[0, 1])
        {
            Assert.InRange(Contrast(Colours[text][theme], Colours[ground][theme]), least, 21);
        }
    }

    [Fact]
    public void Is_tested_for_every_colour_there_is()
    {
        var tested = Pairs().SelectMany(static p => new[] { p.Data.Item1, p.Data.Item2 }).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(Colours.Keys.Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Leaves_no_colour_outside_the_list()
    {
        var rest = Token().Replace(PageSource.Style, "");

        Assert.Equal(["#000"], Loose().Matches(rest).Select(static m => m.Value).Distinct());
    }

    [Fact]
    public void Is_21_between_black_and_white() => Assert.Equal(21, Contrast("#000000", "#ffffff"), 2);

    static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3)
            .Select(i => int.Parse(colour.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(static c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))
            .ToArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    [GeneratedRegex("--([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);")]
    private static partial Regex Token();

    // The mask that fades a long text out knows only opaque.
    [GeneratedRegex("#[0-9a-f]{3,8}\\b|rgba?\\(|hsla?\\(")]
    private static partial Regex Loose();
}
