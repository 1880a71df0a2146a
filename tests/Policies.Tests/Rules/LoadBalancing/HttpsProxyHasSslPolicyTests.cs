using Groundwork.Policies.Rules.LoadBalancing;

namespace Groundwork.Policies.Tests.Rules.LoadBalancing;

public sealed class HttpsProxyHasSslPolicyTests : ResourceRuleTests<HttpsProxyHasSslPolicy>
{
    static readonly ResourceInputs Proxy = new ResourceInputs("gcp:compute/targetHttpsProxy:TargetHttpsProxy", "web")
        .With("sslPolicy", "modern");

    protected override RuleCases Cases => new RuleCases(Proxy)
        .Rejects(p => p.With("sslPolicy", ""), "sslPolicy must be set, got \"\".")
        .MissingOrNull("sslPolicy", "sslPolicy must be set, got nothing.")
        .Unknown("sslPolicy", Outcome.Passed)
        .Secret("sslPolicy", "modern");
}
