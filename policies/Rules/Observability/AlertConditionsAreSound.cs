using System.Text.RegularExpressions;
using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Rules.Observability;

/// <summary>A condition of an alert is evaluated soon and often, and rings when its figure is passed.</summary>
public sealed partial class AlertConditionsAreSound : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-mon-alert-condition",
        AppliesTo = Alerts.Policy,
        Severity = Severity.High,
        Summary = "An alert that averages, or waits, or looks at nothing is green for ever.",
        Remediation = "Make the condition by Infra.Gcp.Observability.AlertCondition.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs alert)
    {
        yield return alert.Each("conditions").AtLeast(1, "have a condition");
        yield return alert.Each("conditions")
            .Any(
                static condition => KnownParts.Of(condition.At("conditionThreshold.filter"))
                        .Any(static part => part.Contains("select_slo_burn_rate(", StringComparison.Ordinal))
                    ? Verdict.Passed
                    : condition.Must("be of a burn rate"),
                "be of a burn rate")
            .Then(() => alert.Require("combiner").EqualTo("AND"));
        yield return alert.Each("conditions").All(static condition => Verdict.Any(((string[])
        [
            "conditionThreshold",
            "conditionPrometheusQueryLanguage",
            "conditionAbsent",
            "conditionMatchedLog",
        ]).Select(kind => condition.Require(kind).Present())));
        yield return alert.Each("conditions").All(static condition => condition.At("conditionThreshold") is { IsMissing: false } threshold
            ? Threshold(threshold)
            : Verdict.Passed);
        yield return alert.Each("conditions").All(static condition =>
            condition.At("conditionPrometheusQueryLanguage") is { IsMissing: false } query ? Query(query) : Verdict.Passed);
    }

    static Verdict Threshold(Property threshold)
    {
        var filter = threshold.Require("filter");
        var isBurnRate = KnownParts.Of(filter).Any(static part => part.Contains("select_slo_burn_rate(", StringComparison.Ordinal));
        return Verdict.All(
            threshold.Require("comparison").EqualTo("COMPARISON_GT"),
            filter.Present(),
            threshold.Require("duration").Text(IsSoon, "be 0s to 7200s"),
            isBurnRate ? Verdict.Passed
                : KnownParts.Of(filter).Any(IsCheck) ? Fails(threshold)
                : filter.IsUnknown && threshold.At("aggregations").IsMissing ? filter.Undetermined()
                : Aggregates(threshold),
            threshold.At("forecastOptions").IsMissing ? Verdict.Passed : Forecasts(threshold));
    }

    static Verdict Aggregates(Property threshold) => Verdict.All(
        threshold.Each("aggregations").AtLeast(1, "have an aggregation"),
        threshold.Each("aggregations").All(static aggregation => aggregation.Require("alignmentPeriod").EqualTo("60s")),
        threshold
            .Require("filter")
            .Text(
                static filter => Types().Matches(filter).All(static m => Known.Contains(m.Value)),
                "speak of resource types that there are"),
        threshold
            .Require("filter")
            .Text(static filter => filter.Contains("logging.googleapis.com/user/", StringComparison.Ordinal), "count events")
            .Then(() => Counts(threshold)));

    static Verdict Forecasts(Property threshold) => Verdict.All(
        threshold
            .Require("forecastOptions.forecastHorizon")
            .Text(static text => Periods.Seconds(text) is >= 3600 and <= 604800, "be 3600s to 604800s"),
        threshold.Each("aggregations").All(static aggregation => aggregation.Require("perSeriesAligner").EqualTo("ALIGN_MEAN")),
        threshold
            .Each("aggregations")
            .All(static aggregation => aggregation
                .Require("crossSeriesReducer")
                .HoldsOrMissing(static value => value.Equals("REDUCE_SUM"), "be REDUCE_SUM")));

    // A counter of events rings at the first one, and is silent while there is none.
    static Verdict Counts(Property threshold) => Verdict.All(
        threshold.Require("thresholdValue").DefaultingTo(0).EqualTo(0),
        threshold.Require("evaluationMissingData").EqualTo("EVALUATION_MISSING_DATA_INACTIVE"),
        threshold
            .Each("aggregations")
            .All(static aggregation => aggregation
                .Require("perSeriesAligner")
                .EqualTo("ALIGN_DELTA")
                .And(aggregation.Require("crossSeriesReducer").EqualTo("REDUCE_SUM"))));

    static bool IsCheck(string part) => part.Contains("uptime_check/check_passed", StringComparison.Ordinal);

    // Told once it fails from two regions, each of which asks every minute, and also where nobody asks any more.
    static Verdict Fails(Property threshold) => Verdict.All(
        threshold.Require("thresholdValue").EqualTo(1),
        threshold.Require("evaluationMissingData").EqualTo("EVALUATION_MISSING_DATA_ACTIVE"),
        threshold.Each("aggregations").AtLeast(1, "have an aggregation"),
        threshold.Each("aggregations").All(static aggregation => Verdict.All(
            aggregation.Require("alignmentPeriod").EqualTo("300s"),
            aggregation.Require("perSeriesAligner").EqualTo("ALIGN_NEXT_OLDER"),
            aggregation.Require("crossSeriesReducer").EqualTo("REDUCE_COUNT_FALSE"),
            aggregation.Each("groupByFields").Any(static field => field.EqualTo("resource.labels.host"), "have the host"))));

    static Verdict Query(Property query) => Verdict.All(
        query.Require("query").Present(),
        query.Require("duration").Text(IsSoon, "be 0s to 7200s"),
        query.Require("evaluationInterval").Text(static text => Periods.Seconds(text) is > 0 and <= 300, "be 300s at most"));

    static bool IsSoon(string text) => Periods.Seconds(text) is >= 0 and <= 7200;

    static readonly string[] Known =
    [
        "cloud_run_job", "cloud_run_revision", "cloud_scheduler_job", "cloudsql_database", "cloud_tasks_queue", "gce_instance",
        "gcs_bucket", "generic_task", "global",
        "https_lb_rule", "ids.googleapis.com/Endpoint", "k8s_container", "l7_lb_rule", "nat_gateway", "network_security_policy",
        "pubsub_subscription", "pubsub_topic", "uptime_url",
    ];

    [GeneratedRegex("""(?<=resource\.type\s*=\s*(one_of\()?("[^"]*",\s*)*")[^"]*(?=")""")]
    private static partial Regex Types();
}
