using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class OwnerChangesAreAlertedTests : StackRuleTests<OwnerChangesAreAlerted>
{
    const string Nothing = "An alert must watch changes of a project's owners in the audit log, got none.";

    static readonly ResourceInputs Root = new("pulumi:pulumi:Stack", "groundwork-prod");

    static readonly ResourceInputs Metric = new ResourceInputs("gcp:logging/metric:Metric", "event")
        .With("name", "event").With("filter", """(protoPayload.serviceName="cloudresourcemanager.googleapis.com") AND (ProjectOwnership OR projectOwnerInvitee) OR (protoPayload.serviceData.policyDelta.bindingDeltas.action="REMOVE" AND protoPayload.serviceData.policyDelta.bindingDeltas.role="roles/owner")""");

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
