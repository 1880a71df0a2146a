using Groundwork.Policies.Rules.General;

namespace Groundwork.Policies.Tests.Rules.General;

public sealed class StackOutputsHoldNoPlainSecretTests : StackRuleTests<StackOutputsHoldNoPlainSecret>
{
    static readonly ResourceInputs Root = new ResourceInputs("pulumi:pulumi:Stack", "groundwork-prod")
        .With("egressAddresses", ["203.0.113.7"])
        .With("databasePassword", ResourceInputs.Secret("hunter2"));

    protected override StackCases Cases => new StackCases(new StackView(Root))
        .Accepts(
            "a secret that is only named",
            s => s.Change("groundwork-prod", r => r.With("passwordSecretId", "trading-bot-database-password")))
        .Rejects(
            s => s.Change("groundwork-prod", r => r.With("url", "postgres://app:hunter2@db/trading")),
            "The output url must be marked secret, got what looks like a password in an address.")
        .Rejects(
            s => s.Change("groundwork-prod", r => r.With("databasePassword", ResourceInputs.Unknown)),
            "The output databasePassword must be marked secret, by its name.")
        .Missing("groundwork-prod", "databasePassword")
        .MissingResource("groundwork-prod")
        .Null("groundwork-prod", "databasePassword")
        .Unknown("groundwork-prod", "egressAddresses", Outcome.Passed)
        .Secret("groundwork-prod", "url", "postgres://app:hunter2@db/trading");
}
