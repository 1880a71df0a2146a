namespace Groundwork.Functions.Probing;

/// <summary>Asks for a probe; <paramref name="Slot"/> is set for the one at half past a minute.</summary>
sealed record ProbeRequest(DateTimeOffset? Slot = null);
