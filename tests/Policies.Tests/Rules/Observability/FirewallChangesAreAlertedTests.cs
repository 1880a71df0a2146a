using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class FirewallChangesAreAlertedTests : StackRuleTests<FirewallChangesAreAlerted>
{
    const string Nothing = "An alert must watch changes of firewall rules and policies in the audit log, got none.";

    static readonly ResourceInputs Root = new("pulumi:pulumi:Stack", "groundwork-prod");

    static readonly ResourceInputs Metric = new ResourceInputs("gcp:logging/metric:Metric", "event")
        .With("name", "event").With("filter", """resource.type="gce_firewall_rule" AND (protoPayload.methodName:"compute.firewalls.patch" OR protoPayload.methodName:"compute.firewalls.insert" OR protoPayload.methodName:"compute.firewalls.delete")""");

    static readonly ResourceInputs Alert = new ResourceInputs("gcp:monitoring/alertPolicy:AlertPolicy", "alert")
        .With("conditions[0].conditionThreshold.filter", "metric.type=\"logging.googleapis.com/user/event\" AND resource.type=\"global\"")
        .With("notificationChannels[0]", ResourceInputs.Unknown);

    protected override StackCases Cases => new StackCases(new StackView(Root, Metric, Alert))
        .Accepts("another spelling of the filter", s => s.Change("event", m => m.With("filter", "(" + m.At("filter").AsText()!.Replace(" ", "\n  ", StringComparison.Ordinal) + ")")))
        .Accepts("a reference to the metric", s => s.Change("alert", a => a.With("conditions[0].conditionThreshold.filter", Metric.Output("id"))))
        .Rejects(s => s.Change("alert", a => a.With("enabled", false)), Nothing)
        .Rejects(s => s.Change("alert", a => a.With("notificationChannels", Array.Empty<string>())), Nothing)
        .Rejects(s => s.Change("event", m => m.With("filter", "severity>=ERROR")), Nothing)
        .Rejects(s => s.Change("event", m => m.With("disabled", true)), Nothing)
        .Rejects(s => s.Change("alert", a => a.With("conditions[0].conditionThreshold.filter", "metric.type=\"logging.googleapis.com/user/other\"")), Nothing)
        .MissingResource("alert", Nothing)
        .MissingResource("event", Nothing)
        .Null("event", "filter", Nothing)
        .Unknown("event", "filter")
        .Unknown("alert", "enabled")
        .Secret("alert", "enabled", false, Nothing);
}
