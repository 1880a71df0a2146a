using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class LogMetricsAreWatchedTests : StackRuleTests<LogMetricsAreWatched>
{
    static readonly ResourceInputs Metric = new ResourceInputs("gcp:logging/metric:Metric", "metric").With("name", "key-change");

    static readonly ResourceInputs Alert = new ResourceInputs("gcp:monitoring/alertPolicy:AlertPolicy", "alert")
        .With("enabled", true)
        .With("notificationChannels", ["oncall"])
        .With("conditions[0].conditionThreshold.filter", "metric.type=\"logging.googleapis.com/user/key-change\"");

    const string Wanted = "The metric must be watched by an alert that tells somebody, got none.";

    protected override StackCases Cases => new StackCases(new StackView(Metric, Alert))
        .Rejects(s => s.Change("alert", r => r.With("enabled", false)), Wanted)
        .Rejects(s => s.Change("alert", r => r.With("notificationChannels", Array.Empty<string>())), Wanted)
        .MissingResource("alert", Wanted)
        .Missing("alert", "conditions", Wanted)
        .Null("alert", "conditions", Wanted)
        .Unknown("metric", "name")
        .Unknown("alert", "conditions[0].conditionThreshold.filter")
        .Secret("alert", "enabled", false, Wanted);
}
