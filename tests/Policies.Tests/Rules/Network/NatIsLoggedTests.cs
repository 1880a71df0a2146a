using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class NatIsLoggedTests : ResourceRuleTests<NatIsLogged>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:compute/routerNat:RouterNat", "it")
        .With("logConfig.enable", true)
        .With("logConfig.filter", "ALL");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("logConfig.enable", false), "logConfig.enable must be true, got false.")
        .MissingOrNull("logConfig.enable", "logConfig.enable must be true, got nothing.")
        .Rejects(r => r.With("logConfig.filter", "ERRORS_ONLY"), "logConfig.filter must be ALL, got ERRORS_ONLY.")
        .MissingOrNull("logConfig.filter", "logConfig.filter must be ALL, got nothing.")
        .Unknown("logConfig.enable")
        .Secret("logConfig.enable", false, "logConfig.enable must be true, got [secret].");
}
