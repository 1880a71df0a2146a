using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class RouteChangesAreAlertedTests() : AuditEventAlertTests<RouteChangesAreAlerted>(
    "changes of routes",
    """resource.type="gce_route" AND """
        + """(protoPayload.methodName:"compute.routes.delete" OR protoPayload.methodName:"compute.routes.insert")""");
