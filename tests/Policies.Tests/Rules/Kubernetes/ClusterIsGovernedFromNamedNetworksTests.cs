using Groundwork.Policies.Rules.Kubernetes;

namespace Groundwork.Policies.Tests.Rules.Kubernetes;

public sealed class ClusterIsGovernedFromNamedNetworksTests : ResourceRuleTests<ClusterIsGovernedFromNamedNetworks>
{
    static readonly ResourceInputs Cluster = new ResourceInputs("gcp:container/cluster:Cluster", "trading")
        .With("masterAuthorizedNetworksConfig.cidrBlocks[0].cidrBlock", "10.0.0.0/8");

    protected override RuleCases Cases => new RuleCases(Cluster)
        .Accepts("an empty block, the strictest", c => c.Without("masterAuthorizedNetworksConfig.cidrBlocks")
            .With("masterAuthorizedNetworksConfig", Groundwork.Plan.Values.MapValue.Empty))
        .Rejects(
            c => c.With("masterAuthorizedNetworksConfig.cidrBlocks[0].cidrBlock", "0.0.0.0/0"),
            "masterAuthorizedNetworksConfig.cidrBlocks[0].cidrBlock must not be all addresses, got 0.0.0.0/0.")
        .MissingOrNull("masterAuthorizedNetworksConfig", "masterAuthorizedNetworksConfig must be set, got nothing.")
        .Unknown("masterAuthorizedNetworksConfig.cidrBlocks")
        .Unknown("masterAuthorizedNetworksConfig.cidrBlocks[0].cidrBlock")
        .Secret(
            "masterAuthorizedNetworksConfig.cidrBlocks[0].cidrBlock",
            "0.0.0.0/0",
            "masterAuthorizedNetworksConfig.cidrBlocks[0].cidrBlock must not be all addresses, got [secret].");
}
