using Groundwork.Plan.Differences;

namespace Groundwork.Plan.Dangers;

/// <summary>A change that a reviewer must not overlook.</summary>
/// <param name="Kind">What kind of harm.</param>
/// <param name="Rank">How bad.</param>
/// <param name="Stack">The stack, e.g. <c>prod</c>.</param>
/// <param name="Urn">The resource.</param>
/// <param name="Reason">Why it ranks so: one sentence that never holds a secret.</param>
public sealed record Danger(DangerKind Kind, DangerRank Rank, string Stack, Urn Urn, string Reason)
{
    /// <summary>The property; the root where it is the resource as a whole.</summary>
    public PropertyPath Path { get; init; }

    /// <summary>How sure the change is.</summary>
    public Certainty Certainty { get; init; }
}
