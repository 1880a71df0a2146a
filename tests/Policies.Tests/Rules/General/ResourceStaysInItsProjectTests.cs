using Groundwork.Policies.Rules.General;

namespace Groundwork.Policies.Tests.Rules.General;

public sealed class ResourceStaysInItsProjectTests : ResourceRuleTests<ResourceStaysInItsProject>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:projects/service:Service", "it")
        .With("project", "trading-bot-prod")
        .WithProvider("project", "trading-bot-prod");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("project", "other"), "project must be trading-bot-prod, its provider's, got other.")
        .MissingOrNull("project")
        .Unknown("project")
        .Secret("project", "other", "project must be trading-bot-prod, its provider's, got [secret].")
        .NotApplicable(r => r.WithProvider("project", ""), "The provider names no project.");
}
