using System.Collections.Immutable;

namespace Groundwork.Preview.Audit.Recovery;

/// <summary>How long a disaster lasts and how much it loses, estimated from what is rendered.</summary>
/// <param name="Stacks">The stacks.</param>
sealed record RecoveryBook(ImmutableArray<StackRecovery> Stacks)
{
    /// <summary>A book of nothing.</summary>
    public static RecoveryBook Empty { get; } = new([]);
}
