using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class SubnetLogsFlowsTests : ResourceRuleTests<SubnetLogsFlows>
{
    static readonly ResourceInputs Subnet = new ResourceInputs("gcp:compute/subnetwork:Subnetwork", "hosts")
        .With("logConfig.aggregationInterval", "INTERVAL_5_SEC")
        .With("logConfig.flowSampling", 0.5)
        .With("logConfig.metadata", "INCLUDE_ALL_METADATA");

    protected override RuleCases Cases => new RuleCases(Subnet)
        .Accepts("a subnetwork for hosts by name", s => s.With("purpose", "PRIVATE"))
        .Accepts("the cloud's defaults", s => s.Without("logConfig.flowSampling").Without("logConfig.metadata"))
        .Rejects(s => s.With("logConfig.flowSampling", 0.1), "logConfig.flowSampling must be at least 0.5, got 0.1.")
        .Rejects(
            s => s.With("logConfig.metadata", "EXCLUDE_ALL_METADATA"),
            "logConfig.metadata must not be EXCLUDE_ALL_METADATA, got EXCLUDE_ALL_METADATA.")
        .Rejects(s => s.With("logConfig.filterExpr", "false"), "logConfig.filterExpr must be true, got false.")
        .MissingOrNull("logConfig", "logConfig must be set, got nothing.")
        .Unknown("logConfig.flowSampling")
        .Undetermined("an unknown purpose and no logs", s => s.With("purpose", ResourceInputs.Unknown).Without("logConfig"))
        .Secret("logConfig.flowSampling", 0.1, "logConfig.flowSampling must be at least 0.5, got [secret].")
        .NotApplicable(s => s.With("purpose", "REGIONAL_MANAGED_PROXY"), "A subnetwork of this purpose holds no hosts.")
        .NotApplicable(s => s.With("purpose", "PRIVATE_SERVICE_CONNECT"), "A subnetwork of this purpose holds no hosts.")
        .NotApplicable(s => s.With("purpose", "PRIVATE_NAT"), "A subnetwork of this purpose holds no hosts.");
}
