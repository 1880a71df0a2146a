using System.Globalization;
using Monitoring = Pulumi.Gcp.Monitoring;

namespace Groundwork.Infra.Gcp.Observability;

/// <summary>One condition of an alert: a threshold on a filter, or a query in PromQL. Never in MQL, which Google has given up.</summary>
static class AlertCondition
{
    const string CheckPassed = "metric.type=\"monitoring.googleapis.com/uptime_check/check_passed\"";
    /// <summary>Holds while the query gives anything, for so long.</summary>
    internal static Monitoring.Inputs.AlertPolicyConditionArgs PromQl(
        string says, Input<string> query, int forSeconds = 0, int everySeconds = 30) => new()
        {
            DisplayName = says,
            ConditionPrometheusQueryLanguage = new Monitoring.Inputs.AlertPolicyConditionConditionPrometheusQueryLanguageArgs
            {
                Query = query,
                Duration = Seconds(forSeconds),
                EvaluationInterval = Seconds(everySeconds),
            },
        };

    /// <summary>Holds once the log metric has counted an entry of any of these resources.</summary>
    internal static Monitoring.Inputs.AlertPolicyConditionArgs AnyEntry(
        string says, string metric, IReadOnlyList<string> resources) => new()
        {
            DisplayName = says,
            ConditionThreshold = new Monitoring.Inputs.AlertPolicyConditionConditionThresholdArgs
            {
                Filter =
                    $"metric.type=\"logging.googleapis.com/user/{metric}\" AND "
                    + $"resource.type=one_of({string.Join(", ", resources.Select(resource => $"\"{resource}\""))})",
                Comparison = "COMPARISON_GT",
                ThresholdValue = 0,
                Duration = "0s",
                Aggregations = Aligned("ALIGN_DELTA", "REDUCE_SUM"),
                EvaluationMissingData = "EVALUATION_MISSING_DATA_INACTIVE",
            },
        };

    /// <summary>Holds once an uptime check fails from two regions of the world or more: one alone may have a trouble of its own.</summary>
    internal static Monitoring.Inputs.AlertPolicyConditionArgs ChecksFail(string says, Input<string> checkId) => new()
    {
        DisplayName = says,
        ConditionThreshold = new Monitoring.Inputs.AlertPolicyConditionConditionThresholdArgs
        {
            Filter = Output.Format($"{CheckPassed} AND metric.labels.check_id=\"{checkId}\" AND resource.type=\"uptime_url\""),
            Comparison = "COMPARISON_GT",
            ThresholdValue = 1,
            Duration = "60s",
            // Longer than the minute between two checks of a region, so that none falls through.
            Aggregations = Aligned("ALIGN_NEXT_OLDER", "REDUCE_COUNT_FALSE", "resource.labels.host", "300s"),
            // No answer about the check is no good answer.
            EvaluationMissingData = "EVALUATION_MISSING_DATA_ACTIVE",
        },
    };

    /// <summary>
    /// Holds when the series is on its way to pass the threshold within the horizon: an hour at least, as Cloud Monitoring asks.
    /// </summary>
    internal static Monitoring.Inputs.AlertPolicyConditionArgs Forecast(
        string says, string filter, double threshold, int horizonHours, string? sumBy = null) => new()
        {
            DisplayName = says,
            ConditionThreshold = new Monitoring.Inputs.AlertPolicyConditionConditionThresholdArgs
            {
                Filter = filter,
                Comparison = "COMPARISON_GT",
                ThresholdValue = threshold,
                // Forecast again and again for a quarter of an hour: one steep minute is no trend.
                Duration = "900s",
                Aggregations = Aligned("ALIGN_MEAN", sumBy is null ? null : "REDUCE_SUM", sumBy),
                ForecastOptions = new Monitoring.Inputs.AlertPolicyConditionConditionThresholdForecastOptionsArgs
                {
                    ForecastHorizon = Seconds(Require.InRange(horizonHours, 1, 60) * 3600),
                },
            },
        };

    /// <summary>Holds while an objective's error budget burns this many times too fast over the window.</summary>
    internal static Monitoring.Inputs.AlertPolicyConditionArgs BurnRate(
        string says, Monitoring.Slo objective, double factor, int windowSeconds) => new()
        {
            DisplayName = says,
            ConditionThreshold = new Monitoring.Inputs.AlertPolicyConditionConditionThresholdArgs
            {
                Filter = Output.Format($"select_slo_burn_rate(\"{objective.Id}\", \"{Seconds(windowSeconds)}\")"),
                Comparison = "COMPARISON_GT",
                ThresholdValue = factor,
                Duration = "0s",
            },
        };

    static Monitoring.Inputs.AlertPolicyConditionConditionThresholdAggregationArgs Aligned(
        string aligner, string? reducer, string? groupBy = null, string period = "60s")
    {
        var aggregation = new Monitoring.Inputs.AlertPolicyConditionConditionThresholdAggregationArgs
        {
            AlignmentPeriod = period,
            PerSeriesAligner = aligner,
        };

        if (reducer is not null)
            aggregation.CrossSeriesReducer = reducer;

        if (groupBy is not null)
            aggregation.GroupByFields = groupBy;

        return aggregation;
    }

    static string Seconds(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds}s");
}
