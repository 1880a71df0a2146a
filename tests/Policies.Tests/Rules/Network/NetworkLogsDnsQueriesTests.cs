using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class NetworkLogsDnsQueriesTests : StackRuleTests<NetworkLogsDnsQueries>
{
    const string Nothing = "The network must have a DNS policy with enableLogging, got none.";

    static readonly ResourceInputs Network = new("gcp:compute/network:Network", "trading");

    static readonly ResourceInputs Policy = new ResourceInputs("gcp:dns/policy:Policy", "trading-dns")
        .With("enableLogging", true)
        .With("networks[0].networkUrl", Network.Output("selfLink"));

    protected override StackCases Cases => new StackCases(new StackView(Network, Policy))
        .Accepts("a network named by its link", s => s.With(Network.With("name", "trading-1"))
            .Change("trading-dns", p => p.With("networks[0].networkUrl", "projects/p/global/networks/trading-1")))
        .Rejects(s => s.Change("trading-dns", p => p.With("enableLogging", false)), Nothing)
        .Rejects(s => s.With(new ResourceInputs("gcp:compute/network:Network", "second")), Nothing)
        .MissingResource("trading-dns", Nothing)
        .Missing("trading-dns", "enableLogging", Nothing)
        .Null("trading-dns", "enableLogging", Nothing)
        .Unknown("trading-dns", "enableLogging")
        .Secret("trading-dns", "enableLogging", false, Nothing);
}
