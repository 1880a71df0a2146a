namespace Groundwork.Plan.Values;

/// <summary>One piece of an <see cref="UnknownTemplate"/>: a literal text or a hole.</summary>
/// <param name="Literal">The text; null for a hole.</param>
/// <param name="Hole">What fills the hole; null for a literal.</param>
public readonly record struct TemplatePart(string? Literal, UnknownExpression? Hole)
{
    /// <summary>A literal text.</summary>
    public static TemplatePart Text(string literal) => new(literal, null);

    /// <summary>A hole that <paramref name="expression"/> fills.</summary>
    public static TemplatePart Of(UnknownExpression expression) => new(null, expression);
}
