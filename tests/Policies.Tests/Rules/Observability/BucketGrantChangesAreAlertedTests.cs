using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class BucketGrantChangesAreAlertedTests() : AuditEventAlertTests<BucketGrantChangesAreAlerted>(
    "changes of who may read a bucket",
    """resource.type="gcs_bucket" AND protoPayload.methodName="storage.setIamPermissions" """);
