using Groundwork.Infra.Gcp.Observability;

namespace Groundwork.Infra.Tests.Gcp.Observability;

/// <summary>What every alerting component is given.</summary>
static class Routes
{
    internal static readonly AlertChannels Channels = new(
        Enum.GetValues<AlertSeverity>()
            .ToDictionary(severity => severity, IReadOnlyList<Output<string>> (severity) => [Output.Create($"channel-{severity}")]),
        "https://example.com/");

    internal static readonly Kpi Latency = new("connector/latency", "Latency", "ms", 0, 1_000,
        new KpiAlert("slow", KpiComparison.Above, 200, AlertSeverity.High, "slow", "Late."),
        new KpiAlert("slow-forecast", KpiComparison.Above, 900, AlertSeverity.Low, "slow", "Soon.") { ForecastHours = 2, IsNotice = true });

    internal static ServiceKpis Kpis(
        GoogleContext? cloud = null, IReadOnlyDictionary<string, double>? thresholds = null, params IReadOnlyList<Kpi> figures) =>
        new("kpis", new()
        {
            Cloud = cloud ?? Foundation.Cloud(),
            Figures = figures.Count > 0 ? figures : [Latency],
            Thresholds = thresholds ?? ImmutableSortedDictionary<string, double>.Empty,
        });
}
