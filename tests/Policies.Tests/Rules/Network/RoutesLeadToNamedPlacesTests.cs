using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class RoutesLeadToNamedPlacesTests : ResourceRuleTests<RoutesLeadToNamedPlaces>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:compute/route:Route", "it")
        .With("nextHopGateway", "default-internet-gateway")
        .With("destRange", "0.0.0.0/0");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("nextHopGateway", "other"), "nextHopGateway must be default-internet-gateway, got other.")
        .MissingOrNull("nextHopGateway", "nextHopGateway must be default-internet-gateway, got nothing.")
        .Rejects(
            r => r.With("destRange", "10.0.0.0/8"),
            "destRange must be one of 0.0.0.0/0, 199.36.153.4/30, 199.36.153.8/30, got 10.0.0.0/8.")
        .MissingOrNull("destRange", "destRange must be one of 0.0.0.0/0, 199.36.153.4/30, 199.36.153.8/30, got nothing.")
        .Rejects(r => r.With("tags", ["some"]), "tags must not be set, got [some].")
        .Unknown("nextHopGateway")
        .Secret("nextHopGateway", "other", "nextHopGateway must be default-internet-gateway, got [secret].");
}
