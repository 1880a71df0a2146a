namespace Groundwork.Functions.Verification;

/// <summary>Asks for a verification; <paramref name="ScheduledFor"/> is for one by hand.</summary>
sealed record VerifyRequest(DateTimeOffset? ScheduledFor = null);
