using Groundwork.Policies.Rules.Serverless;

namespace Groundwork.Policies.Tests.Rules.Serverless;

public sealed class ServiceIsReachedFromInsideTests : ResourceRuleTests<ServiceIsReachedFromInside>
{
    const string Inside = "ingress must be one of INGRESS_TRAFFIC_INTERNAL_ONLY, INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER, got ";

    static readonly ResourceInputs Service = new ResourceInputs("gcp:cloudrunv2/service:Service", "api")
        .With("ingress", "INGRESS_TRAFFIC_INTERNAL_ONLY");

    protected override RuleCases Cases => new RuleCases(Service)
        .Accepts("through the load balancer", s => s.With("ingress", "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"))
        .Rejects(s => s.With("ingress", "INGRESS_TRAFFIC_ALL"), Inside + "INGRESS_TRAFFIC_ALL.")
        .MissingOrNull("ingress", Inside + "nothing (the default is INGRESS_TRAFFIC_ALL).")
        .Unknown("ingress")
        .Secret("ingress", "INGRESS_TRAFFIC_ALL", Inside + "[secret].");
}
