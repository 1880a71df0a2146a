using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class PublicEndpointHasUptimeCheckTests : StackRuleTests<PublicEndpointHasUptimeCheck>
{
    const string Nothing = "The public endpoint must have an uptime check, got none.";

    static readonly ResourceInputs Address = new("gcp:compute/globalAddress:GlobalAddress", "web-address");

    static readonly ResourceInputs Rule1 = new ResourceInputs("gcp:compute/globalForwardingRule:GlobalForwardingRule", "web")
        .With("loadBalancingScheme", "EXTERNAL_MANAGED").With("ipAddress", Address.Output("address"));

    static readonly ResourceInputs Record = new ResourceInputs("gcp:dns/recordSet:RecordSet", "web-record")
        .With("name", "api.trading.example.").With("rrdatas[0]", Address.Output("address"));

    static readonly ResourceInputs Check = new ResourceInputs("gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig", "check")
        .With("monitoredResource.labels.host", "api.trading.example");

    protected override StackCases Cases => new StackCases(new StackView(Address, Rule1, Record, Check))
        .Accepts("a check of the address", s => s.Change("check", c => c.With("monitoredResource.labels.host", Address.Output("address"))))
        .Accepts(
            "nothing that the internet reaches",
            s => s.Without("check").Change("web", r => r.With("loadBalancingScheme", "INTERNAL_MANAGED")))
        .Rejects(s => s.Change("check", c => c.With("monitoredResource.labels.host", "other.example")), Nothing)
        .Rejects(s => s.With(new ResourceInputs("gcp:cloudrunv2/service:Service", "api").With("name", "api")), Nothing)
        .MissingResource("check", Nothing)
        .Missing("check", "monitoredResource", Nothing)
        .Null("check", "monitoredResource", Nothing)
        .Unknown("check", "monitoredResource.labels.host")
        .Secret("check", "monitoredResource.labels.host", "api.trading.example");
}
