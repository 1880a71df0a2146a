namespace Groundwork.Plan.Differences;

/// <summary>What can be said of a value that is never shown.</summary>
public enum SecretComparison
{
    /// <summary>Neither side is secret.</summary>
    NotSecret,

    /// <summary>Both plain values were compared, and differ.</summary>
    Changed,

    /// <summary>Both plain values were compared, and are the same; only how it is treated changed.</summary>
    Unchanged,

    /// <summary>A plain value is missing, so nobody can tell.</summary>
    CannotBeCompared,
}
