using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class NetworkChangesAreAlertedTests() : AuditEventAlertTests<NetworkChangesAreAlerted>(
    "changes of networks and peerings",
    """resource.type="gce_network" AND (protoPayload.methodName:"compute.networks.insert" OR """
        + """protoPayload.methodName:"compute.networks.patch" OR protoPayload.methodName:"compute.networks.delete" OR """
        + """protoPayload.methodName:"compute.networks.removePeering" OR protoPayload.methodName:"compute.networks.addPeering")""");
