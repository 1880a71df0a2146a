using Groundwork.Policies.Rules.Serverless;

namespace Groundwork.Policies.Tests.Rules.Serverless;

public sealed class FunctionsAreReachedFromInsideTests : ResourceRuleTests<FunctionsAreReachedFromInside>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:cloudfunctionsv2/function:Function", "it")
        .With("serviceConfig.ingressSettings", "ALLOW_INTERNAL_ONLY")
        .With("serviceConfig.directVpcEgress", "VPC_EGRESS_ALL_TRAFFIC");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(
            r => r.With("serviceConfig.ingressSettings", "ALLOW_ALL"),
            "serviceConfig.ingressSettings must be ALLOW_INTERNAL_ONLY, got ALLOW_ALL.")
        .MissingOrNull("serviceConfig.ingressSettings", "serviceConfig.ingressSettings must be ALLOW_INTERNAL_ONLY, got nothing.")
        .Rejects(
            r => r.With("serviceConfig.directVpcEgress", "OTHER"),
            "serviceConfig.directVpcEgress must be one of VPC_EGRESS_PRIVATE_RANGES_ONLY, VPC_EGRESS_ALL_TRAFFIC, got OTHER.")
        .MissingOrNull(
            "serviceConfig.directVpcEgress",
            "serviceConfig.directVpcEgress must be one of VPC_EGRESS_PRIVATE_RANGES_ONLY, VPC_EGRESS_ALL_TRAFFIC, got nothing.")
        .Unknown("serviceConfig.ingressSettings")
        .Secret("serviceConfig.ingressSettings", "ALLOW_ALL", "serviceConfig.ingressSettings must be ALLOW_INTERNAL_ONLY, got [secret].");
}
