using Groundwork.Policies.Rules.LoadBalancing;

namespace Groundwork.Policies.Tests.Rules.LoadBalancing;

public sealed class ExternalBackendIsShieldedTests : ResourceRuleTests<ExternalBackendIsShielded>
{
    const string Bare = "securityPolicy must be set, or iap.enabled be true.";

    static readonly ResourceInputs Backend = new ResourceInputs("gcp:compute/backendService:BackendService", "web")
        .With("loadBalancingScheme", "EXTERNAL_MANAGED").With("securityPolicy", "armor");

    protected override RuleCases Cases => new RuleCases(Backend)
        .Accepts("behind Identity-Aware Proxy", b => b.Without("securityPolicy").With("iap.enabled", true))
        .Rejects(b => b.Without("securityPolicy").With("iap.enabled", false), Bare)
        .MissingOrNull("securityPolicy", Bare)
        .Rejects(b => b.Without("securityPolicy").Without("loadBalancingScheme"), Bare)
        .Unknown("securityPolicy", Outcome.Passed)
        .Undetermined("an unknown proxy", b => b.Without("securityPolicy").With("iap.enabled", ResourceInputs.Unknown))
        .Secret("securityPolicy", "armor")
        .NotApplicable(b => b.With("loadBalancingScheme", "INTERNAL_MANAGED"), "The backend isn't reached from the internet.");
}
