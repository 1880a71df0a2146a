namespace Groundwork.Infra.Common.Kpis;

/// <summary>One alert on a <see cref="Kpi"/>.</summary>
/// <param name="Key">Name among the figure's alerts, e.g. <c>backlog</c>; must not change.</param>
/// <param name="Comparison">How the figure stands to the threshold when it alerts.</param>
/// <param name="Threshold">Threshold, in the figure's unit and within its range.</param>
/// <param name="Severity">How urgent.</param>
/// <param name="Runbook">Runbook under <c>docs/runbooks/</c>, without <c>.md</c>.</param>
/// <param name="Impact">What it means, and what to do first.</param>
public sealed record KpiAlert(string Key, KpiComparison Comparison, double Threshold, AlertSeverity Severity, string Runbook, string Impact)
{
    /// <summary>Seconds that it must hold, 0 to 7200. Default: 300.</summary>
    public int ForSeconds { get; init => field = Require.InRange(value, 0, 7_200); } = 300;

    /// <summary>Seconds between evaluations, 30 to 3600. Default: 30.</summary>
    public int EverySeconds { get; init => field = Require.InRange(value, 30, 3_600); } = 30;

    /// <summary>Hours that it is forecast ahead, 1 to 60. Default: the present value is judged.</summary>
    public int? ForecastHours
    {
        get;
        init => field = value is { } hours ? Require.InRange(hours, 1, 60) : null;
    }

    /// <summary>Whether it is told and never escalated. Default: it is escalated.</summary>
    public bool IsNotice { get; init; }

    /// <summary>Crisis that is acted upon before anybody is told, e.g. <c>liquidation-risk</c>. Default: none.</summary>
    public string? Crisis { get; init; }
}
