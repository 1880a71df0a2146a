using System.Globalization;
using Groundwork.Infra.Gcp.Identity;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>What a caller decides about a <see cref="DailyReport"/>.</summary>
public sealed class DailyReportArgs : ResourceArgs
{
    /// <summary>What all functions share.</summary>
    public required FunctionRuntime Runtime { get; init; }

    /// <summary>Identity of the function.</summary>
    public required ServiceIdentity Identity { get; init; }

    /// <summary>Key of the bucket, which is made in its location; Storage's agent must be granted its use.</summary>
    public required CmekKey Key { get; init; }

    /// <summary>Topic that the report is sent to, <c>projects/…/topics/…</c>; the escalation takes it on as a notice.</summary>
    public required Input<string> AlertTopicId { get; init; }

    /// <summary>When it is made, once a day or more often, in the runtime's time zone. Default: daily at 06:00.</summary>
    public CronSchedule Schedule
    {
        get;
        init => field = CheckSchedule(value);
    } = CronSchedule.Parse("0 6 * * *");

    /// <summary>Days that a report is kept and nobody can delete it, 30 to 3650. Default: 400.</summary>
    [Input("retentionDays")]
    public int RetentionDays { get; init => field = Require.InRange(value, 30, 3_650); } = 400;

    /// <summary>Gives back a schedule that makes a report of each day, or throws.</summary>
    public static CronSchedule CheckSchedule(CronSchedule schedule) => schedule.LongestPause <= TimeSpan.FromDays(1)
        ? schedule
        : throw new ArgumentException(string.Create(
            CultureInfo.InvariantCulture,
            $"{nameof(Schedule)} must make a report every day, got '{schedule}', which "
                + $"pauses {schedule.LongestPause.TotalDays:0.#} days."));
}
