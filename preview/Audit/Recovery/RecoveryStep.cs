using System.Collections.Immutable;

namespace Groundwork.Preview.Audit.Recovery;

/// <summary>One step of a recovery.</summary>
/// <param name="Title">What happens.</param>
/// <param name="Seconds">How long it takes, or how much it loses.</param>
/// <param name="Arithmetic">How that comes about, e.g. <c>30 s × 3 = 90 s</c>.</param>
/// <param name="Operands">The figures in it.</param>
sealed record RecoveryStep(string Title, double Seconds, string Arithmetic, ImmutableArray<RecoveryOperand> Operands);
