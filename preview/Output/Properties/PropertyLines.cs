using System.Collections.Immutable;
using System.Globalization;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;

namespace Groundwork.Preview.Output.Properties;

/// <summary>Lays out whole values over lines, as Pulumi shows what is created, deleted or unchanged.</summary>
/// <param name="values">Writes values that fit on one line.</param>
sealed class PropertyLines(ValueText values)
{
    const int Step = 4;

    /// <summary>Every entry of a map, one below the other; keys that begin with <c>__</c> are Pulumi's own and left out.</summary>
    public IEnumerable<PropertyLine> Entries(MapValue map, int column, Style style, char sign = ' ')
    {
        var shown = map.Where(static e => !e.Key.StartsWith("__", StringComparison.Ordinal)).ToList();
        var width = shown.Count == 0 ? 0 : shown.Max(e => Key(e.Key).Length);
        return shown.SelectMany(e => Value(Title(e.Key, width), e.Value, column, style, sign));
    }

    /// <summary>A key, padded so that the values of one map stand below each other.</summary>
    public string Title(string key, int width) => $"{Key(key).PadRight(width)}: ";

    /// <summary>A key without secrets.</summary>
    public string Key(string key) => values.Clean(key);

    /// <summary>One value below its title.</summary>
    public IEnumerable<PropertyLine> Value(string title, PropertyValue value, int column, Style style, char sign = ' ')
    {
        // In what is added or removed within a change, every line of a nested value has the sign, and stands deeper.
        var inner = sign == ' ' ? column + Step : column + (title.StartsWith('[') ? Step * 2 : Step);
        var close = sign == ' ' || !title.StartsWith('[') ? column : column + Step;
        switch (value)
        {
            case MapValue map:
                return Block(title, "{", "}", map.Count == 0 ? [] : Entries(map, inner, style, sign));
            case ListValue list:
                var items = list.Items.SelectMany((
                    item, i) => Value(string.Create(CultureInfo.InvariantCulture, $"[{i}]: "), item, inner, style, sign));
                return Block(title, "[", "]", items);
            case ArchiveValue { Assets.Count: > 0 } archive:
                return Block($"{title}{values.Of(archive)} ", "{", "}", Entries(archive.Assets, inner, style, sign));
            case TextValue text when EmbeddedText.Read(text.Value) is { } embedded:
                var spread = Value($"{title}({Word(embedded.Format)}) ", embedded.Value, column, style, sign);
                return sign == ' ' ? [.. spread, Blank] : spread;
            default:
                return [Line(column, sign, style, $"{title}{values.Of(value)}")];
        }

        IEnumerable<PropertyLine> Block(string opening, string open, string shut, IEnumerable<PropertyLine> lines)
        {
            var content = lines.ToList();
            return content.Count == 0
                ? [Line(column, sign, style, $"{opening}{open}{shut}")]
                : [Line(column, sign, style, $"{opening}{open}"), .. content, Line(close, ' ', style, shut)];
        }
    }

    /// <summary>What Pulumi calls the structure inside a text.</summary>
    public static string Word(EmbeddedFormat format) => format == EmbeddedFormat.Yaml ? "yaml" : "json";

    static PropertyLine Blank { get; } = new(0, ' ', []);

    static PropertyLine Line(int column, char sign, Style style, string text) =>
        new(column, sign, ImmutableArray.Create(new Span(style, text)));
}
