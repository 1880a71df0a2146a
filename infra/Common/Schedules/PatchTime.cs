namespace Groundwork.Infra.Common.Schedules;

/// <summary>
/// When hosts are patched, every day: thereby a patch is on each of them within a day of being in the mirror, 72 hours being allowed.
/// </summary>
/// <param name="Hour">Hour of the day, 0 to 23.</param>
/// <param name="TimeZone">Time zone of the hour, as the IANA names it, e.g. <c>Etc/UTC</c>.</param>
public sealed record PatchTime(int Hour, string TimeZone)
{
    /// <summary>Hour of the day.</summary>
    public int Hour { get; init; } = Require.InRange(Hour, 0, 23);

    /// <summary>Time zone of the hour.</summary>
    public string TimeZone
    {
        get;
        init;
    } = Require.Matches(TimeZone, "[A-Z][A-Za-z_]+(/[A-Z][A-Za-z_+-]*[0-9]*)+|UTC", "an IANA time zone such as Etc/UTC");
}
