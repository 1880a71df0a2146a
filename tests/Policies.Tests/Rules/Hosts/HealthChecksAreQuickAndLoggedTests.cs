using Groundwork.Policies.Rules.Hosts;

namespace Groundwork.Policies.Tests.Rules.Hosts;

public sealed class HealthChecksAreQuickAndLoggedTests : ResourceRuleTests<HealthChecksAreQuickAndLogged>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:compute/healthCheck:HealthCheck", "it")
        .With("logConfig.enable", true)
        .With("timeoutSec", 5)
        .With("checkIntervalSec", 15)
        .With("healthyThreshold", 2)
        .With("unhealthyThreshold", 8)
        .With("httpHealthCheck.requestPath", "/health");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("logConfig.enable", false), "logConfig.enable must be true, got false.")
        .MissingOrNull("logConfig.enable", "logConfig.enable must be true, got nothing.")
        .Rejects(r => r.With("timeoutSec", 1), "timeoutSec must be at least 2, got 1.")
        .MissingOrNull("timeoutSec")
        .Rejects(r => r.With("checkIntervalSec", 1), "checkIntervalSec must be at least 2, got 1.")
        .MissingOrNull("checkIntervalSec")
        .Rejects(r => r.With("healthyThreshold", 1), "healthyThreshold must be at least 2, got 1.")
        .MissingOrNull("healthyThreshold")
        .Rejects(r => r.With("unhealthyThreshold", 1), "unhealthyThreshold must be at least 2, got 1.")
        .MissingOrNull("unhealthyThreshold")
        .Rejects(
            r => r.With("httpHealthCheck.requestPath", "/"),
            "httpHealthCheck.requestPath must be one of /health, /healthz, /ready, got /, or httpsHealthCheck.requestPath must be one of "
                + "/health, /healthz, /ready, got nothing.")
        .Unknown("logConfig.enable")
        .Secret("logConfig.enable", false, "logConfig.enable must be true, got [secret].");
}
