using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class FirewallKeepsSshClosedTests() : ClosedPortTests<FirewallKeepsSshClosed>(22);
