namespace Groundwork.Functions.Failover;

/// <summary>A writers' lease that the controller took.</summary>
/// <param name="Token">Generation it was taken with.</param>
/// <param name="RenewedAt">When it was taken or renewed.</param>
/// <param name="WritersGoneAt">From then on the former holder has stopped, by its own clock's rules.</param>
/// <param name="LastWriteBefore">No write of the former holder is later than this.</param>
sealed record LeaseHold(long Token, DateTimeOffset RenewedAt, DateTimeOffset WritersGoneAt, DateTimeOffset LastWriteBefore);
