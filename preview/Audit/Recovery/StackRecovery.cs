using System.Collections.Immutable;

namespace Groundwork.Preview.Audit.Recovery;

/// <summary>One stack against the figures of the requirements.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="RtoSeconds">The longest time that service may be gone.</param>
/// <param name="RpoSeconds">The longest time whose data may be lost.</param>
/// <param name="Disasters">The estimates.</param>
sealed record StackRecovery(string Stack, int RtoSeconds, int RpoSeconds, ImmutableArray<DisasterEstimate> Disasters);
