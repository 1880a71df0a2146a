using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class DatabaseChangesAreAlertedTests() : AuditEventAlertTests<DatabaseChangesAreAlerted>(
    "changes of a database instance",
    """protoPayload.methodName="cloudsql.instances.update" OR protoPayload.methodName="cloudsql.instances.patch" OR """
        + """protoPayload.methodName="cloudsql.instances.delete" """);
