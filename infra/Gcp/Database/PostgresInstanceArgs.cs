namespace Groundwork.Infra.Gcp.Database;

/// <summary>
/// One instance of a <see cref="PostgresDatabase"/>: what may differ between the regions. All else is the same by construction.
/// </summary>
public sealed class PostgresInstanceArgs
{
    /// <summary>Part of the instance's name that says what it is, e.g. <c>database</c> or <c>backup-replica</c>.</summary>
    public required string Role
    {
        get;
        init =>
            field = Require.Matches(value, "[a-z][a-z0-9-]{0,25}", "up to 26 lower-case letters, digits and '-', starting with a letter");
    }

    /// <summary>Machine, with the edition.</summary>
    public required MachineTier Tier { get; init; }

    /// <summary>Key of the instance's own region.</summary>
    public required CmekKey Key { get; init; }

    /// <summary>Whether a second zone stands by. Default: it does.</summary>
    public bool HighAvailability { get; init; } = true;

    /// <summary>
    /// Raised by one to make another instance in its place: the name of a deleted one is blocked for a week. 1 to 999. Default: 1.
    /// </summary>
    public int Generation { get; init => field = Require.InRange(value, 1, 999); } = 1;
}
