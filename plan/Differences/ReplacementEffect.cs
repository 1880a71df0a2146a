namespace Groundwork.Plan.Differences;

/// <summary>Whether a change of a property replaces its resource.</summary>
public enum ReplacementEffect
{
    /// <summary>It changes in place.</summary>
    None,

    /// <summary>The provider's own code decides.</summary>
    May,

    /// <summary>It replaces.</summary>
    Must,
}
