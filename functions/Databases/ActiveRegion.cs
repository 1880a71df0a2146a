namespace Groundwork.Functions.Databases;

/// <summary>Which region serves. Every switch holds this object for as long as it runs, so there is never more than one.</summary>
/// <param name="Region">Where the primary database is.</param>
/// <param name="Epoch">Raised with every switch.</param>
/// <param name="Operation">The switch under way, if any.</param>
/// <param name="IsArmed">Whether a failover may start by itself; off after one, until a person has seen to it.</param>
/// <param name="ClosedAt">When the last switch ended: what was asked for before then is settled.</param>
sealed record ActiveRegion(string Region, long Epoch, string? Operation, bool IsArmed, DateTimeOffset? ClosedAt = null)
{
    /// <summary>Changes with every begin and end of a switch.</summary>
    public string Phase => FormattableString.Invariant($"{Region}/{Epoch}/{Operation}");
}
