namespace Groundwork.Plan.Differences;

/// <summary>What happens to a property.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Add,

    /// <summary>It is gone.</summary>
    Delete,

    /// <summary>It has another value.</summary>
    Update,

    /// <summary>It is the same element at another place in its list.</summary>
    Move,
}
