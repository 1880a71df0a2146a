namespace Groundwork.Functions.Verification;

/// <summary>What was found out about one target; no faults: it is good.</summary>
sealed record VerifyResult(VerifyTarget Target, DateTimeOffset At, IReadOnlyList<string> Faults);
