using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class RangesArePrivateAndApartTests : StackRuleTests<RangesArePrivateAndApart>
{
    static ResourceInputs Subnet(string name, string range) =>
        new ResourceInputs("gcp:compute/subnetwork:Subnetwork", name).With("ipCidrRange", range).With("stackType", "IPV4_ONLY");

    static readonly ResourceInputs Services = new ResourceInputs("gcp:compute/globalAddress:GlobalAddress", "services")
        .With("purpose", "VPC_PEERING")
        .With("address", "10.10.32.0")
        .With("prefixLength", 20);

    protected override StackCases Cases => new StackCases(
            new StackView(Subnet("one", "10.10.0.0/20"), Subnet("two", "10.10.16.0/20"), Services))
        .Rejects(
            s => s.Change("one", r => r.With("ipCidrRange", "8.8.0.0/20")),
            "ipCidrRange must be a private range, /16 or narrower, got 8.8.0.0/20.")
        .Rejects(
            s => s.Change("two", r => r.With("ipCidrRange", "10.10.0.0/24")),
            "ipCidrRange must not overlap the range of one (10.10.0.0/20), got 10.10.0.0/24.")
        .Rejects(
            s => s.Change("services", r => r.With("address", "10.10.16.0")),
            "address must not overlap the range of two (10.10.16.0/20), got 10.10.16.0.")
        .Rejects(s => s.Change("one", r => r.With("stackType", "IPV4_IPV6")), "stackType must be IPV4_ONLY, got IPV4_IPV6.")
        .Missing("one", "ipCidrRange", "ipCidrRange must be a private range, /16 or narrower, got nothing.")
        .Null("one", "ipCidrRange", "ipCidrRange must be a private range, /16 or narrower, got nothing.")
        .Unknown("one", "ipCidrRange")
        .Unknown("services", "prefixLength")
        .Secret("one", "ipCidrRange", "8.8.0.0/20", "ipCidrRange must be a private range, /16 or narrower, got [secret].");
}
