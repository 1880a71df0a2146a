namespace Groundwork.Functions.Baselines;

/// <summary>Asks for the baselines of an hour; <paramref name="ScheduledFor"/> is for one by hand.</summary>
sealed record BaselineRequest(DateTimeOffset? ScheduledFor = null);
