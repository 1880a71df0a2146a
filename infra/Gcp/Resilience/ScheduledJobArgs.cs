namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>One schedule of a <see cref="ScheduledFunction"/>.</summary>
public sealed class ScheduledJobArgs
{
    /// <summary>What the run is for, its purpose first, e.g. <c>backup: full</c>.</summary>
    public required string Description
    {
        get;
        init => field = Require.Matches(value, "[a-z-]+: .+", "a purpose and what is done, such as 'backup: full'");
    }

    /// <summary>When it runs, in the runtime's time zone.</summary>
    public required CronSchedule Schedule { get; init; }

    /// <summary>JSON object that the function is sent. Default: an empty one.</summary>
    public string Body { get; init => field = Require.Matches(value, @"\{.*\}", "a JSON object"); } = "{}";

    /// <summary>
    /// Gauge that a run which succeeded sets to 1, below the function's metric prefix, e.g. <c>backup/full_succeeded</c>;
    /// silence of it alerts.
    /// </summary>
    public required string SuccessMetric
    {
        get;
        init => field = Require.Matches(value, "[a-z_]+(/[a-z_]+)+", "a path such as backup/full_succeeded");
    }

    /// <summary>
    /// Minutes without a success after which it is told, 2 to 1500, for a job whose next run makes good what one
    /// missed: then only a row of failures is told.
    /// Default: twice the schedule's pause and half an hour, and each failure is told.
    /// </summary>
    public int? TellAfterMinutes { get; init => field = value is { } minutes ? Require.InRange(minutes, 2, 1_500) : null; }

    /// <summary>Whether the job is switched off. Default: it runs.</summary>
    public bool Paused { get; init; }
}
