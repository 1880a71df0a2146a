using Groundwork.Policies.Rules.LoadBalancing;

namespace Groundwork.Policies.Tests.Rules.LoadBalancing;

public sealed class BackendLogsRequestsTests : ResourceRuleTests<BackendLogsRequests>
{
    static readonly ResourceInputs Backend = new ResourceInputs("gcp:compute/backendService:BackendService", "web")
        .With("loadBalancingScheme", "EXTERNAL_MANAGED")
        .With("protocol", "HTTP")
        .With("logConfig.enable", true)
        .With("logConfig.sampleRate", 1);

    protected override RuleCases Cases => new RuleCases(Backend)
        .Rejects(b => b.With("logConfig.enable", false), "logConfig.enable must be true, got false.")
        .Rejects(b => b.With("logConfig.sampleRate", 0), "logConfig.sampleRate must be above 0, got 0.")
        .MissingOrNull("logConfig", "logConfig.enable must be true, got nothing.")
        .Missing("logConfig.sampleRate")
        .Unknown("logConfig.enable")
        .Secret("logConfig.enable", false, "logConfig.enable must be true, got [secret].")
        .NotApplicable(b => b.With("loadBalancingScheme", "INTERNAL"), "Only application load balancers log requests.")
        .NotApplicable(b => b.With("protocol", "TCP"), "Only application load balancers log requests.");
}
