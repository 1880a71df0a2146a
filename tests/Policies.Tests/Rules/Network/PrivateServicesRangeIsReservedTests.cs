using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class PrivateServicesRangeIsReservedTests : ResourceRuleTests<PrivateServicesRangeIsReserved>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:compute/globalAddress:GlobalAddress", "it")
        .With("purpose", "VPC_PEERING")
        .With("addressType", "INTERNAL")
        .With("network", "n")
        .With("address", "10.10.32.0")
        .With("prefixLength", 20);

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("purpose", "PRIVATE_SERVICE_CONNECT"), "purpose must be VPC_PEERING, got PRIVATE_SERVICE_CONNECT.")
        .MissingOrNull("purpose", "purpose must be VPC_PEERING, got nothing.")
        .MissingOrNull("network", "network must be set, got nothing.")
        .MissingOrNull("address", "address must be set, got nothing.")
        .Rejects(r => r.With("addressType", "EXTERNAL"), "addressType must be INTERNAL, got EXTERNAL.")
        .MissingOrNull("addressType", "addressType must be INTERNAL, got nothing.")
        .Rejects(r => r.With("prefixLength", 10), "prefixLength must be at least 16, got 10.")
        .Rejects(r => r.With("prefixLength", 28), "prefixLength must be at most 24, got 28.")
        .Unknown("purpose")
        .Secret("purpose", "PRIVATE_SERVICE_CONNECT", "purpose must be VPC_PEERING, got [secret].")
        .NotApplicable(r => r.With("addressType", "EXTERNAL").Without("purpose"), "An address of the internet is no range.");
}
