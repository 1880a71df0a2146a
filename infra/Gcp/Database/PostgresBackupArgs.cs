namespace Groundwork.Infra.Gcp.Database;

/// <summary>How far back a <see cref="PostgresDatabase"/> can be restored.</summary>
public sealed class PostgresBackupArgs
{
    /// <summary>Start of the daily backup, UTC, e.g. <c>01:00</c>. Default: 01:00.</summary>
    public string StartTime
    {
        get;
        init => field = Require.Matches(value, "([01][0-9]|2[0-3]):00", "a full hour such as 01:00");
    } = "01:00";

    /// <summary>Where backups are kept: a multi-region such as <c>us</c>, so that they outlive the primary's region.</summary>
    public required string Location
    {
        get;
        init => field = Require.Matches(value, "[a-z]+(-[a-z]+[1-9][0-9]?)?", "a multi-region such as us, or a region");
    }

    /// <summary>Daily backups kept, 1 to 365. Default: 30.</summary>
    public int Retained { get; init => field = Require.InRange(value, 1, 365); } = 30;

    /// <summary>Days that a point in time can be restored from, 1 to 35; ENTERPRISE has 7 at most. Default: 7.</summary>
    public int TransactionLogDays { get; init => field = Require.InRange(value, 1, 35); } = 7;

    /// <summary>Days the last backup of a deleted instance is kept, 1 to 365. Default: 30.</summary>
    public int FinalBackupDays { get; init => field = Require.InRange(value, 1, 365); } = 30;
}
