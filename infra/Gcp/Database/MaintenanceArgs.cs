using System.Globalization;

namespace Groundwork.Infra.Gcp.Database;

/// <summary>When Google may restart the instances of a <see cref="PostgresDatabase"/>; replicas follow the primary.</summary>
public sealed class MaintenanceArgs
{
    /// <summary>Day of the week, 1 (Monday) to 7 (Sunday). Default: 7.</summary>
    public int Day { get; init => field = Require.InRange(value, 1, 7); } = 7;

    /// <summary>Hour of the day, UTC, 0 to 23. Default: 4.</summary>
    public int Hour { get; init => field = Require.InRange(value, 0, 23); } = 4;

    /// <summary>First day without maintenance, e.g. <c>2026-12-20</c>; with <see cref="DenyTo"/>. Default: no such period.</summary>
    public string? DenyFrom { get; init => field = Checked(value, nameof(DenyFrom)); }

    /// <summary>Last day without maintenance, e.g. <c>2027-01-05</c>; at most 90 days after <see cref="DenyFrom"/>.</summary>
    public string? DenyTo { get; init => field = Checked(value, nameof(DenyTo)); }

    /// <summary>Reads a day as it is written here.</summary>
    internal static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    static string? Checked(string? day, string name) =>
        day is null || TryDay(day, out _) ? day : throw new ArgumentException($"{name} must be a day such as 2026-12-20, got '{day}'.");
}
