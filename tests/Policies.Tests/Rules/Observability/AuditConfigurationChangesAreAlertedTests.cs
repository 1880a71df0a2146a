using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class AuditConfigurationChangesAreAlertedTests() : AuditEventAlertTests<AuditConfigurationChangesAreAlerted>(
    "changes of what is audited",
    """protoPayload.methodName="SetIamPolicy" AND protoPayload.serviceData.policyDelta.auditConfigDeltas:*""");
