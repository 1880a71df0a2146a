namespace Groundwork.Functions.Drills;

/// <summary>Asks for a drill; <paramref name="ScheduledFor"/> is for one by hand.</summary>
sealed record DrillRequest(DateTimeOffset? ScheduledFor = null);
