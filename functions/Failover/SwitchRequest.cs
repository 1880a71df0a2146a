namespace Groundwork.Functions.Failover;

/// <summary>Asks for a switch.</summary>
/// <param name="Id">Makes it unique: the same id is the same switch.</param>
/// <param name="From">The region that has the primary now.</param>
/// <param name="Cause">Why, in a few words.</param>
/// <param name="HealthyAt">When service was last known to be good; default: now.</param>
/// <param name="AskedAt">When it was asked for: a failover that comes late through a queue is not started.</param>
sealed record SwitchRequest(string Id, string From, string Cause, DateTimeOffset? HealthyAt = null, DateTimeOffset? AskedAt = null);
