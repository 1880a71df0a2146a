namespace Groundwork.Functions.Failover;

/// <summary>The lease object of a writer, as read.</summary>
/// <param name="Generation">Fencing token of who took it last.</param>
/// <param name="Metageneration">Grows with every renewal.</param>
/// <param name="Owner">Who took it last.</param>
/// <param name="Lifetime">How long it holds without a renewal.</param>
/// <param name="RenewedAt">When the object last changed.</param>
/// <param name="IsReleased">Whether its owner gave it back.</param>
sealed record WriterLease(long Generation, long Metageneration, string Owner, TimeSpan Lifetime, DateTimeOffset RenewedAt, bool IsReleased);
