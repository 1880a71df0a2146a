using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

/// <summary>What is tested of every rule that wants an alert on an event in the audit log.</summary>
/// <param name="watched">What the rule's messages call the event.</param>
/// <param name="filter">A filter of log entries that finds it.</param>
public abstract class AuditEventAlertTests<TRule>(string watched, string filter) : StackRuleTests<TRule>
    where TRule : AuditEventAlertRule, new()
{
    static readonly ResourceInputs Root = new("pulumi:pulumi:Stack", "groundwork-prod");

    static readonly ResourceInputs Alert = new ResourceInputs("gcp:monitoring/alertPolicy:AlertPolicy", "alert")
        .With("conditions[0].conditionThreshold.filter", "metric.type=\"logging.googleapis.com/user/event\" AND resource.type=\"global\"")
        .With("notificationChannels[0]", ResourceInputs.Unknown);

    ResourceInputs Metric { get; } = new ResourceInputs("gcp:logging/metric:Metric", "event").With("name", "event").With("filter", filter);

    string Nothing { get; } = $"An alert must watch {watched} in the audit log, got none.";

    protected override StackCases Cases => new StackCases(new StackView(Root, Metric, Alert))
        .Accepts("another spelling of the filter", s => s.Change(
            "event",
            m => m.With("filter", "(" + m.At("filter").AsText()!.Replace(" ", "\n  ", StringComparison.Ordinal) + ")")))
        .Accepts(
            "a reference to the metric",
            s => s.Change("alert", a => a.With("conditions[0].conditionThreshold.filter", Metric.Output("id"))))
        .Rejects(s => s.Change("alert", a => a.With("enabled", false)), Nothing)
        .Rejects(s => s.Change("alert", a => a.With("notificationChannels", Array.Empty<string>())), Nothing)
        .Rejects(s => s.Change("event", m => m.With("filter", "severity>=ERROR")), Nothing)
        .Rejects(s => s.Change("event", m => m.With("disabled", true)), Nothing)
        .Rejects(
            s => s.Change(
                "alert",
                a => a.With("conditions[0].conditionThreshold.filter", "metric.type=\"logging.googleapis.com/user/other\"")),
            Nothing)
        .MissingResource("alert", Nothing)
        .MissingResource("event", Nothing)
        .Null("event", "filter", Nothing)
        .Unknown("event", "filter")
        .Unknown("alert", "enabled")
        .Secret("alert", "enabled", false, Nothing);
}
