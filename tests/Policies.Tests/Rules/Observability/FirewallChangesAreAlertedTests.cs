using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class FirewallChangesAreAlertedTests() : AuditEventAlertTests<FirewallChangesAreAlerted>(
    "changes of firewall rules and policies",
    """resource.type="gce_firewall_rule" AND (protoPayload.methodName:"compute.firewalls.patch" OR """
        + """protoPayload.methodName:"compute.firewalls.insert" OR protoPayload.methodName:"compute.firewalls.delete")""");
