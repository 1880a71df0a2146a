using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class DnsStaysInsideTests : ResourceRuleTests<DnsStaysInside>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:dns/managedZone:ManagedZone", "it")
        .With("visibility", "private")
        .With("privateVisibilityConfig.networks[0].networkUrl", "n");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("visibility", "public"), "visibility must be private, got public.")
        .MissingOrNull("visibility", "visibility must be private, got nothing.")
        .MissingOrNull("privateVisibilityConfig.networks", "privateVisibilityConfig.networks must name a network, got nothing.")
        .Add(
            CaseKind.Violating,
            "inbound forwarding",
            new ResourceInputs("gcp:dns/policy:Policy", "policy").With("enableInboundForwarding", true),
            "enableInboundForwarding must be false, got true.")
        .Unknown("visibility")
        .Secret("visibility", "public", "visibility must be private, got [secret].")
        .NotApplicable(r => r.With("visibility", "public").With("labels.purpose", "public-names"), "The zone holds public names.");
}
