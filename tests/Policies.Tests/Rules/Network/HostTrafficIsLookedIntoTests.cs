using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class HostTrafficIsLookedIntoTests : StackRuleTests<HostTrafficIsLookedInto>
{
    const string Blind = "The endpoint must have a packet mirroring of its region, both ways and unfiltered, got none.";

    static readonly ResourceInputs First = new ResourceInputs("gcp:cloudids/endpoint:Endpoint", "first")
        .With("location", "us-east1-b")
        .With("severity", "LOW");

    static readonly ResourceInputs Second = new ResourceInputs("gcp:cloudids/endpoint:Endpoint", "second")
        .With("location", "us-east1-c")
        .With("severity", "LOW");

    protected override StackCases Cases => new StackCases(
            new StackView(First, Second, Mirror("first-mirror", First, "TRUE"), Mirror("second-mirror", Second, "FALSE")))
        .Accepts(
            "the other zone's turn",
            s => s.Change("first-mirror", m => m.With("enable", "FALSE")).Change("second-mirror", m => m.With("enable", "TRUE")))
        .Rejects(s => s.Change("first", e => e.With("severity", "CRITICAL")), "severity must be LOW, got CRITICAL.")
        .Rejects(
            s => s.With(new ResourceInputs("gcp:compute/backendService:BackendService", "web").With("protocol", "HTTPS")),
            "protocol must be HTTP, got HTTPS.")
        .Rejects(
            s => s.Change("second-mirror", m => m.With("enable", "TRUE")),
            "The region must have one packet mirroring that is on, got 2.")
        .Rejects(
            s => s.Change("first-mirror", m => m.With("enable", "FALSE")),
            "The region must have one packet mirroring that is on, got 0.")
        .Rejects(s => s.Change("first-mirror", m => m.With("filter.direction", "EGRESS")), Blind)
        .Rejects(s => s.Change("first-mirror", m => m.With("filter.cidrRanges[0]", "10.0.0.0/8")), Blind)
        .Rejects(s => s.Change("second", e => e.With("location", "us-west1-a")), Blind)
        .MissingResource("second-mirror", Blind)
        .Missing("second-mirror", "mirroredResources", Blind)
        .Null("second-mirror", "mirroredResources", Blind)
        .Unknown("second-mirror", "filter.direction")
        .Unknown("second-mirror", "enable")
        .Secret("second-mirror", "filter.direction", "INGRESS", Blind);

    static ResourceInputs Mirror(string name, ResourceInputs endpoint, string enable) =>
        new ResourceInputs("gcp:compute/packetMirroring:PacketMirroring", name)
            .With("region", "us-east1")
            .With("enable", enable)
            .With("filter.direction", "BOTH")
            .With("mirroredResources.subnetworks[0].url", "hosts")
            .With("collectorIlb.url", endpoint.Output("endpointForwardingRule"));
}
