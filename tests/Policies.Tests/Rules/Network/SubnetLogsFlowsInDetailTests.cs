using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class SubnetLogsFlowsInDetailTests : ResourceRuleTests<SubnetLogsFlowsInDetail>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:compute/subnetwork:Subnetwork", "it")
        .With("logConfig.aggregationInterval", "INTERVAL_5_SEC")
        .With("logConfig.metadata", "INCLUDE_ALL_METADATA");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(
            r => r.With("logConfig.aggregationInterval", "INTERVAL_15_MIN"),
            "logConfig.aggregationInterval must be one of INTERVAL_5_SEC, INTERVAL_30_SEC, got INTERVAL_15_MIN.")
        .MissingOrNull("logConfig.aggregationInterval")
        .Rejects(
            r => r.With("logConfig.metadata", "CUSTOM_METADATA"),
            "logConfig.metadata must be INCLUDE_ALL_METADATA, got CUSTOM_METADATA.")
        .MissingOrNull("logConfig.metadata")
        .Unknown("logConfig.aggregationInterval")
        .Secret(
            "logConfig.aggregationInterval",
            "INTERVAL_15_MIN",
            "logConfig.aggregationInterval must be one of INTERVAL_5_SEC, INTERVAL_30_SEC, got [secret].")
        .NotApplicable(r => r.With("purpose", "PRIVATE_NAT"), "A subnetwork of this purpose holds no hosts.");
}
