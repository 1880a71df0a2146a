namespace Groundwork.Plan.Schema;

/// <summary>What a <see cref="SchemaRule"/> says about its paths.</summary>
public enum SchemaRuleKind
{
    /// <summary>One of them is set, and no other.</summary>
    ExactlyOneOf,

    /// <summary>One of them is set, or more.</summary>
    AtLeastOneOf,

    /// <summary>At most one of them is set.</summary>
    Conflicts,

    /// <summary>All of them are set, or none.</summary>
    RequiredTogether,

    /// <summary>All of them are set where <see cref="SchemaRule.When"/> is.</summary>
    Requires,

    /// <summary>A change of one of them may replace the resource: the provider's own code decides.</summary>
    ReplaceIf,
}
