using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class SubnetsHaveAWayOutTests : StackRuleTests<SubnetsHaveAWayOut>
{
    static readonly ResourceInputs Network = new("gcp:compute/network:Network", "trading");

    static readonly ResourceInputs Subnet = new ResourceInputs("gcp:compute/subnetwork:Subnetwork", "hosts")
        .With("network", Network.Output("id"));

    static readonly ResourceInputs Nat = new ResourceInputs("gcp:compute/routerNat:RouterNat", "nat")
        .With("subnetworks[0].name", Subnet.Output("id"));

    const string Wanted = "The subnetwork must be among those of a RouterNat, got none.";

    protected override StackCases Cases => new StackCases(new StackView(Network, Subnet, Nat))
        .Accepts("a subnetwork without hosts", s => s.Without("nat").Change("hosts", r => r.With("purpose", "PRIVATE_NAT")))
        .Accepts(
            "a subnetwork of functions that send private ranges alone",
            s => s.Without("nat").With(Function("VPC_EGRESS_PRIVATE_RANGES_ONLY")))
        .Rejects(s => s.Without("nat").With(Function("VPC_EGRESS_ALL_TRAFFIC")), Wanted)
        .Rejects(
            s => s.Without("nat")
                .With(Function("VPC_EGRESS_PRIVATE_RANGES_ONLY"))
                .With(new ResourceInputs("gcp:compute/instance:Instance", "host").DependingOn(Subnet)),
            Wanted)
        .Rejects(s => s.Change("nat", r => r.With("subnetworks[0].name", "other")), Wanted)
        .MissingResource("nat", Wanted)
        .Missing("nat", "subnetworks", Wanted)
        .Null("nat", "subnetworks", Wanted)
        .Unknown("nat", "subnetworks", Outcome.Passed)
        .Secret("nat", "subnetworks[0].name", "other", Wanted);

    static ResourceInputs Function(string egress) =>
        new ResourceInputs("gcp:cloudfunctionsv2/function:Function", "function")
            .With("serviceConfig.directVpcEgress", egress)
            .DependingOn(Subnet);
}
