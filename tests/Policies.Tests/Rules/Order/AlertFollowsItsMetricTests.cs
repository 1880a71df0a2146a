using Groundwork.Policies.Rules.Order;

namespace Groundwork.Policies.Tests.Rules.Order;

public sealed class AlertFollowsItsMetricTests : StackRuleTests<AlertFollowsItsMetric>
{
    static readonly ResourceInputs Descriptor = new ResourceInputs("gcp:monitoring/metricDescriptor:MetricDescriptor", "pnl")
        .With("type", "custom.googleapis.com/trading-bot/pnl");

    static readonly ResourceInputs Alert = new ResourceInputs("gcp:monitoring/alertPolicy:AlertPolicy", "loss")
        .With("conditions[0].conditionThreshold.filter", "metric.type=\"custom.googleapis.com/trading-bot/pnl\"").DependingOn(Descriptor);

    protected override StackCases Cases => new StackCases(new StackView(Descriptor, Alert))
        .Accepts("the same in PromQL", s => s.Change(
            "loss",
            a => a.Without("conditions")
                .With("conditions[0].conditionPrometheusQueryLanguage.query", "custom_googleapis_com:trading_bot_pnl < 0")))
        .Accepts("a metric of Google's", s => s.With(new ResourceInputs("gcp:monitoring/alertPolicy:AlertPolicy", "cpu").With(
            "conditions[0].conditionThreshold.filter",
            "metric.type=\"compute.googleapis.com/instance/cpu/utilization\"")))
        .Rejects(
            s => s.With(new ResourceInputs("gcp:monitoring/alertPolicy:AlertPolicy", "early").With(
                "conditions[0].conditionThreshold.filter",
                "metric.type=\"custom.googleapis.com/trading-bot/pnl\"")),
            "The alert must depend on the resource that makes custom.googleapis.com/trading-bot/pnl.")
        .Rejects(
            s => s.With(new ResourceInputs("gcp:monitoring/alertPolicy:AlertPolicy", "log").With(
                "conditions[0].conditionThreshold.filter",
                "metric.type=\"logging.googleapis.com/user/intruder\"")),
            "The alert is on logging.googleapis.com/user/intruder, which no resource of the stack makes.")
        .MissingResource("pnl", "The alert is on custom.googleapis.com/trading-bot/pnl, which no resource of the stack makes.")
        .Null("loss", "conditions")
        .Unknown("loss", "conditions", Outcome.Passed)
        .Secret("pnl", "type", "custom.googleapis.com/trading-bot/pnl");
}
