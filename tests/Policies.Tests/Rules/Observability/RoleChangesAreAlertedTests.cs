using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class RoleChangesAreAlertedTests() : AuditEventAlertTests<RoleChangesAreAlerted>(
    "changes of custom roles",
    """resource.type="iam_role" AND (protoPayload.methodName="google.iam.admin.v1.CreateRole" OR """
        + """protoPayload.methodName="google.iam.admin.v1.DeleteRole" OR protoPayload.methodName="google.iam.admin.v1.UpdateRole")""");
