using Groundwork.Policies.Rules.Wiring;

namespace Groundwork.Policies.Tests.Rules.Wiring;

public sealed class PartsReferToOwnPartsTests : StackRuleTests<PartsReferToOwnParts>
{
    static readonly ResourceInputs Network = new("gcp:compute/network:Network", "trading");

    static readonly ResourceInputs Subnet = new ResourceInputs("gcp:compute/subnetwork:Subnetwork", "hosts")
        .With("network", Network.Output("id"));

    const string Wanted = "network must name a Network of this stack, got";

    protected override StackCases Cases => new StackCases(new StackView(Network, Subnet))
        .Accepts(
            "a network named by its link",
            s => s.With(Network.With("name", "trading-1")).Change("hosts", r => r.With("network", "projects/p/global/networks/trading-1")))
        .Accepts(
            "a part outside that is allowed",
            s => s.Change("hosts", r => r.With("network", "shared")).In(s.Context.With(Rule.Id, PartsReferToOwnParts.Outside, ["shared"])))
        .Rejects(s => s.Change("hosts", r => r.With("network", "other")), $"{Wanted} other.")
        .Rejects(s => s.Without("trading"), $"{Wanted} an unknown value.")
        .Rejects(
            s => s.With(new ResourceInputs("gcp:sql/database:Database", "ledger")),
            "instance must name a DatabaseInstance of this stack, got nothing.")
        .Rejects(
            s => s.With(new ResourceInputs("gcp:compute/routerNat:RouterNat", "nat").With(
                "router",
                new ResourceInputs("gcp:compute/network:Network", "trading").Output("id"))),
            "router must name a Router of this stack, got an unknown value.")
        .Missing("hosts", "network", $"{Wanted} nothing.")
        .Null("hosts", "network", $"{Wanted} nothing.")
        .Undetermined("an unknown network without origin", _ => new StackView(
            Network,
            new ResourceInputs("gcp:compute/subnetwork:Subnetwork", "hosts").With("network", ResourceInputs.Unknown)))
        .Secret("hosts", "network", "other", $"{Wanted} [secret].");
}
