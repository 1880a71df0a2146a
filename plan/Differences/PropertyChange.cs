using System.Collections.Immutable;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>One change of one property. Where either side is secret, both sides are wrapped as secrets.</summary>
/// <param name="Path">Where the new value stands; of something deleted, where the old one stood.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Old">The old value; null for an addition.</param>
/// <param name="New">The new value; null for a deletion.</param>
public sealed record PropertyChange(PropertyPath Path, ChangeKind Kind, PropertyValue? Old, PropertyValue? New)
{
    /// <summary>Where the old value stood; differs from <see cref="Path"/> below a list whose elements moved.</summary>
    public PropertyPath OldPath { get; init; } = Path;

    /// <summary>Where it is among the new values; of something deleted, its old key or place below where its parent is now.</summary>
    public PropertyPath ShownAt { get; init; } = Path;

    /// <summary>What can be said of a secret.</summary>
    public SecretComparison Secret { get; init; }

    /// <summary>How sure the change is.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>Whether it replaces the resource.</summary>
    public ReplacementEffect Replacement { get; init; }

    /// <summary>Why it replaces, or doesn't, where a rule says more than the property's name: one clause.</summary>
    public string? Because { get; init; }

    /// <summary>The resource whose own change makes this one; null where the program does.</summary>
    public Urn? Cause { get; init; }

    /// <summary>The structure both texts have inside.</summary>
    public EmbeddedFormat Format { get; init; }

    /// <summary>The changes inside the text, below its own root; empty where only the layout changed.</summary>
    public ImmutableArray<PropertyChange> Inside { get; init; } = [];

    /// <summary>The input it belongs to.</summary>
    public string TopLevelKey => Path.Segments is [string key, ..] ? key : "";
}
