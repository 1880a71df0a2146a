using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class FirewallKeepsRdpClosedTests() : ClosedPortTests<FirewallKeepsRdpClosed>(3389);
