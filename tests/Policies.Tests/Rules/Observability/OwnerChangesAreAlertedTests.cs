using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class OwnerChangesAreAlertedTests() : AuditEventAlertTests<OwnerChangesAreAlerted>(
    "changes of a project's owners",
    """(protoPayload.serviceName="cloudresourcemanager.googleapis.com") AND (ProjectOwnership OR projectOwnerInvitee) OR """
        + """(protoPayload.serviceData.policyDelta.bindingDeltas.action="REMOVE" AND """
        + """protoPayload.serviceData.policyDelta.bindingDeltas.role="roles/owner")""");
