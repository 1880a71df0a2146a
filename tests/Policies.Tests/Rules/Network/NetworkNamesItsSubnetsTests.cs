using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class NetworkNamesItsSubnetsTests : ResourceRuleTests<NetworkNamesItsSubnets>
{
    static readonly ResourceInputs Network = new ResourceInputs("gcp:compute/network:Network", "trading")
        .With("autoCreateSubnetworks", false);

    protected override RuleCases Cases => new RuleCases(Network)
        .Rejects(n => n.With("autoCreateSubnetworks", true), "autoCreateSubnetworks must be false, got true.")
        .MissingOrNull("autoCreateSubnetworks", "autoCreateSubnetworks must be false, got nothing (the default is true).")
        .Unknown("autoCreateSubnetworks")
        .Secret("autoCreateSubnetworks", true, "autoCreateSubnetworks must be false, got [secret].");
}
