namespace Pulumi;

/// <summary>The longest that operations on a resource may take; null is the provider's default.</summary>
public sealed class CustomTimeouts
{
    /// <summary>Longest time of a creation.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>Longest time of an update.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>Longest time of a deletion.</summary>
    public TimeSpan? Delete { get; set; }
}
