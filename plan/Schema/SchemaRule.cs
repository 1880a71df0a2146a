using System.Collections.Immutable;

namespace Groundwork.Plan.Schema;

/// <summary>A rule over several inputs of a resource. Its paths are keys only, never positions.</summary>
/// <param name="Kind">What the rule says.</param>
/// <param name="Paths">The inputs it is about.</param>
public sealed record SchemaRule(SchemaRuleKind Kind, ImmutableArray<PropertyPath> Paths)
{
    /// <summary>The input that makes the others required; the root where the rule has no condition.</summary>
    public PropertyPath When { get; init; }

    /// <summary>When the provider's code replaces, in words; null where nobody wrote it down.</summary>
    public string? Note { get; init; }

    /// <summary>Whether a member of the rule is missing from the provider, so that it can't be enforced.</summary>
    public bool IsPartial { get; init; }
}
