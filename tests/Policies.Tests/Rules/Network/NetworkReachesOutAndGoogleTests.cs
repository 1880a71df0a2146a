using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class NetworkReachesOutAndGoogleTests : StackRuleTests<NetworkReachesOutAndGoogle>
{
    static readonly ResourceInputs Network = new ResourceInputs("gcp:compute/network:Network", "trading")
        .With("deleteDefaultRoutesOnCreate", true);

    static ResourceInputs Route(string name, string range) =>
        new ResourceInputs("gcp:compute/route:Route", name).With("network", Network.Output("id")).With("destRange", range);

    const string Wanted = "The network must have a route for 0.0.0.0/0, got none.";

    protected override StackCases Cases =>
        new StackCases(new StackView(Network, Route("out", "0.0.0.0/0"), Route("google", "199.36.153.4/30")))
            .Accepts(
                "a network with default routes",
                s => s.Without("out").Without("google").Change("trading", r => r.With("deleteDefaultRoutesOnCreate", false)))
            .Rejects(s => s.Change("out", r => r.With("destRange", "0.0.0.0/1")), Wanted)
            .Rejects(s => s.Without("google"), "The network must have a route for 199.36.153.4/30, got none.")
            .MissingResource("out", Wanted)
            .Missing("out", "destRange", Wanted)
            .Null("out", "destRange", Wanted)
            .Unknown("out", "destRange")
            .Secret("out", "destRange", "10.0.0.0/8", Wanted);
}
