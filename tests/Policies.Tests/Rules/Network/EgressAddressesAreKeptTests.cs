using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class EgressAddressesAreKeptTests : ResourceRuleTests<EgressAddressesAreKept>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:compute/address:Address", "it")
        .With("addressType", "EXTERNAL")
        .Protected();

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.Protected(false), "The address must be protected (the option protect).")
        .MissingOrNull("addressType")
        .Undetermined("an unknown kind without protection", r => r.Protected(false).With("addressType", ResourceInputs.Unknown))
        .NotApplicable(r => r.With("addressType", "INTERNAL"), "An internal address is listed nowhere.")
        .Secret("addressType", "EXTERNAL");
}
