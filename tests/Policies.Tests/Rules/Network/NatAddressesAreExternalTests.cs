using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class NatAddressesAreExternalTests : StackRuleTests<NatAddressesAreExternal>
{
    static readonly ResourceInputs Address = new ResourceInputs("gcp:compute/address:Address", "one")
        .With("addressType", "EXTERNAL")
        .With("networkTier", "PREMIUM");

    static readonly ResourceInputs Nat = new ResourceInputs("gcp:compute/routerNat:RouterNat", "nat")
        .With("natIps[0]", Address.Output("selfLink"));

    protected override StackCases Cases => new StackCases(new StackView(Address, Nat))
        .Rejects(s => s.Change("one", r => r.With("addressType", "INTERNAL")), "addressType must be EXTERNAL, got INTERNAL.")
        .Rejects(s => s.Change("one", r => r.With("networkTier", "STANDARD")), "networkTier must be PREMIUM, got STANDARD.")
        .Missing("one", "addressType")
        .Null("one", "networkTier")
        .Unknown("one", "addressType")
        .Secret("one", "addressType", "INTERNAL", "addressType must be EXTERNAL, got [secret].");
}
