using System.Collections.Immutable;

namespace Groundwork.Preview.Output.Properties;

/// <summary>One line of a property tree.</summary>
/// <param name="Column">Where the text begins; the sign stands two columns before it.</param>
/// <param name="Sign"><c>+</c>, <c>-</c>, <c>~</c>, or a space.</param>
/// <param name="Spans">The text.</param>
sealed record PropertyLine(int Column, char Sign, ImmutableArray<Span> Spans)
{
    /// <summary>The text without the sign.</summary>
    public string Text => string.Concat(Spans.Select(static s => s.Text));
}
