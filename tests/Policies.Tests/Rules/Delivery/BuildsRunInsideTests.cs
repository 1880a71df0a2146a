using Groundwork.Policies.Rules.Delivery;

namespace Groundwork.Policies.Tests.Rules.Delivery;

public sealed class BuildsRunInsideTests : ResourceRuleTests<BuildsRunInside>
{
    protected override RuleCases Cases => new RuleCases(new ResourceInputs("gcp:cloudbuild/workerPool:WorkerPool", "workers")
            .With("workerConfig.noExternalIp", true)
            .With("networkConfig.peeredNetwork", "network"))
        .Rejects(r => r.With("workerConfig.noExternalIp", false), "workerConfig.noExternalIp must be true, got false.")
        .MissingOrNull("workerConfig.noExternalIp", "workerConfig.noExternalIp must be true, got nothing.")
        .MissingOrNull("networkConfig.peeredNetwork", "networkConfig.peeredNetwork must be set, got nothing.")
        .Unknown("workerConfig.noExternalIp")
        .Secret("workerConfig.noExternalIp", false, "workerConfig.noExternalIp must be true, got [secret].");
}
