using Groundwork.Plan.Values;

namespace Groundwork.Policies.Rules.Observability;

/// <summary>The text of a property as far as it is known: all of a known one, the literals of a template.</summary>
static class KnownParts
{
    public static IEnumerable<string> Of(Property property) => property switch
    {
        { Value: TextValue text } => [text.Value],
        { Origin: UnknownTemplate template } => template.Parts.Where(static p => p.Literal is not null).Select(static p => p.Literal!),
        _ => [],
    };
}
