namespace Groundwork.Lease;

/// <summary>The lease object as read: each take makes a new generation (the fencing token), each renewal a new metageneration.</summary>
sealed record LeaseObject(long Generation, long Metageneration, string Owner, TimeSpan Lifetime, bool Released)
{
    /// <summary>Whether nothing happened to the object between two readings.</summary>
    public bool IsSameAs(LeaseObject? other) =>
        other is not null && other.Generation == Generation && other.Metageneration == Metageneration;
}
