using Groundwork.Policies.Rules.General;

namespace Groundwork.Policies.Tests.Rules.General;

public sealed class ProviderNamesItsPlaceTests : ResourceRuleTests<ProviderNamesItsPlace>
{
    static readonly ResourceInputs Good = new ResourceInputs("pulumi:providers:gcp", "it")
        .With("project", "trading-bot-prod")
        .With("region", "us-central1");

    protected override RuleCases Cases => new RuleCases(Good)
        .MissingOrNull("project", "project must be set, got nothing.")
        .MissingOrNull("region", "region must be set, got nothing.")
        .Rejects(r => r.With("region", ""), "region must be set, got \"\".")
        .Unknown("project", Outcome.Passed)
        .Secret("project", "p");
}
