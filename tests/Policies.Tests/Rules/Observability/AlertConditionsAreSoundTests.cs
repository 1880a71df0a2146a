using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class AlertConditionsAreSoundTests : ResourceRuleTests<AlertConditionsAreSound>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:monitoring/alertPolicy:AlertPolicy", "it")
        .With("conditions[0].conditionThreshold.comparison", "COMPARISON_GT")
        .With(
            "conditions[0].conditionThreshold.filter",
            "metric.type=\"logging.googleapis.com/user/key-change\" AND resource.type=one_of(\"gcs_bucket\", \"global\")")
        .With("conditions[0].conditionThreshold.duration", "0s")
        .With("conditions[0].conditionThreshold.thresholdValue", 0)
        .With("conditions[0].conditionThreshold.evaluationMissingData", "EVALUATION_MISSING_DATA_INACTIVE")
        .With("conditions[0].conditionThreshold.aggregations[0].alignmentPeriod", "60s")
        .With("conditions[0].conditionThreshold.aggregations[0].perSeriesAligner", "ALIGN_DELTA")
        .With("conditions[0].conditionThreshold.aggregations[0].crossSeriesReducer", "REDUCE_SUM");

    protected override RuleCases Cases => new RuleCases(Good)
        .Accepts("a query", r => r.Without("conditions")
            .With("conditions[0].conditionPrometheusQueryLanguage.query", "up < 1")
            .With("conditions[0].conditionPrometheusQueryLanguage.duration", "120s")
            .With("conditions[0].conditionPrometheusQueryLanguage.evaluationInterval", "30s"))
        .Rejects(
            r => r.With("conditions[0].conditionThreshold.aggregations[0].alignmentPeriod", "3600s"),
            "conditions[0].conditionThreshold.aggregations[0].alignmentPeriod must be 60s, got 3600s.")
        .MissingOrNull(
            "conditions[0].conditionThreshold.aggregations[0].alignmentPeriod",
            "conditions[0].conditionThreshold.aggregations[0].alignmentPeriod must be 60s, got nothing.")
        .Rejects(
            r => r.With("conditions[0].conditionThreshold.aggregations[0].perSeriesAligner", "ALIGN_MEAN"),
            "conditions[0].conditionThreshold.aggregations[0].perSeriesAligner must be ALIGN_DELTA, got ALIGN_MEAN.")
        .MissingOrNull(
            "conditions[0].conditionThreshold.aggregations[0].perSeriesAligner",
            "conditions[0].conditionThreshold.aggregations[0].perSeriesAligner must be ALIGN_DELTA, got nothing.")
        .Rejects(
            r => r.With("conditions[0].conditionThreshold.aggregations[0].crossSeriesReducer", "REDUCE_MIN"),
            "conditions[0].conditionThreshold.aggregations[0].crossSeriesReducer must be REDUCE_SUM, got REDUCE_MIN.")
        .MissingOrNull(
            "conditions[0].conditionThreshold.aggregations[0].crossSeriesReducer",
            "conditions[0].conditionThreshold.aggregations[0].crossSeriesReducer must be REDUCE_SUM, got nothing.")
        .Rejects(
            r => r.With("conditions[0].conditionThreshold.duration", "9000s"),
            "conditions[0].conditionThreshold.duration must be 0s to 7200s, got 9000s.")
        .MissingOrNull(
            "conditions[0].conditionThreshold.duration",
            "conditions[0].conditionThreshold.duration must be 0s to 7200s, got nothing.")
        .Rejects(
            r => r.With("conditions[0].conditionThreshold.evaluationMissingData", "EVALUATION_MISSING_DATA_ACTIVE"),
            "conditions[0].conditionThreshold.evaluationMissingData must be EVALUATION_MISSING_DATA_INACTIVE, got "
                + "EVALUATION_MISSING_DATA_ACTIVE.")
        .MissingOrNull(
            "conditions[0].conditionThreshold.evaluationMissingData",
            "conditions[0].conditionThreshold.evaluationMissingData must be EVALUATION_MISSING_DATA_INACTIVE, got nothing.")
        .MissingOrNull("conditions", "conditions must have a condition, got nothing.")
        .Rejects(
            r => r.With("conditions[0].conditionThreshold.filter", "metric.type=\"a.com/b\" AND resource.type=\"globax\""),
            "conditions[0].conditionThreshold.filter must speak of resource types that there are, got metric.type=\"a.com/b\" AND "
                + "resource.type=\"globax\".")
        .Rejects(
            r => r.With("conditions[0].conditionThreshold.thresholdValue", 5),
            "conditions[0].conditionThreshold.thresholdValue must be 0, got 5.")
        .Rejects(
            r => r.Without("conditions")
                .With("conditions[0].conditionPrometheusQueryLanguage.query", "up < 1")
                .With("conditions[0].conditionPrometheusQueryLanguage.duration", "120s"),
            "conditions[0].conditionPrometheusQueryLanguage.evaluationInterval must be 300s at most, got nothing.")
        .Unknown("conditions[0].conditionThreshold.aggregations[0].alignmentPeriod")
        .Secret(
            "conditions[0].conditionThreshold.aggregations[0].alignmentPeriod",
            "3600s",
            "conditions[0].conditionThreshold.aggregations[0].alignmentPeriod must be 60s, got [secret].");
}
