using System.Globalization;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>
/// Writes each hour what the figures usually are at this hour of this weekday, from the six weeks before,
/// and how restless the market is: what <see cref="Observability.AnomalyAlerts"/> judges by. Alerts when it stays away.
/// Defines one <see cref="ScheduledFunction"/>.
/// </summary>
public sealed class AnomalyBaseline : ComponentResource
{
    /// <summary>Makes the function and its schedule.</summary>
    public AnomalyBaseline(string name, AnomalyBaselineArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/resilience:AnomalyBaseline", name, args, options)
    {
        _ = new ScheduledFunction($"{name}-function", new()
        {
            Runtime = args.Runtime,
            Identity = args.Identity,
            FunctionName = "baseline",
            Target = "baseline",
            Runbook = "anomaly",
            RunsInSteps = false,
            Permissions = new Dictionary<string, FunctionPermissions> { ["read"] = new(["monitoring.timeSeries.list"]) },
            Environment = new Dictionary<string, Input<string>>
            {
                ["FIGURES"] = string.Join(',', args.Figures.OrderBy(figure => figure.Key, StringComparer.Ordinal).Select(Text)),
                ["FIGURES_PREFIX"] = $"custom.googleapis.com/{args.Runtime.Args.Cloud.Naming.System}",
                ["VOLATILITY_FIGURE"] = args.VolatilityFigure,
            },
            // The alerts take the last baseline of two hours, so it has to be one an hour.
            Jobs = new Dictionary<string, ScheduledJobArgs>
            {
                ["hourly"] = new()
                {
                    Description = "baseline: hourly",
                    Schedule = CronSchedule.Parse("0 * * * *"),
                    SuccessMetric = "baseline/succeeded",
                },
            },
        }, new() { Parent = this });

        RegisterOutputs();
    }

    static string Text(KeyValuePair<string, double> figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure.Key}={figure.Value:0.######}");
}
