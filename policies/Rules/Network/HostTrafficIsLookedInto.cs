using System.Text.RegularExpressions;

namespace Groundwork.Policies.Rules.Network;

/// <summary>Where there is intrusion detection, it gets all the traffic of its region.</summary>
public sealed partial class HostTrafficIsLookedInto : StackRule
{
    const string Endpoint = "gcp:cloudids/endpoint:Endpoint";
    const string Mirroring = "gcp:compute/packetMirroring:PacketMirroring";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-ids-mirrored",
        AppliesTo = [Endpoint, Mirroring],
        Severity = Severity.High,
        Summary =
            "An endpoint without mirroring sees nothing and reports that nothing is wrong, and none sees into TLS; "
            + "a host that two policies mirror is seen by one.",
        Remediation = "Use Infra.Gcp.Edge.IntrusionDetection: one policy a region that is on, the others ready.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["pci-dss@4.0:11.5.1", "soc2@2017:CC7.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
    [
        .. stack.OfType(Endpoint).Select(static endpoint => endpoint.Require("severity").EqualTo("LOW")),
        .. stack.OfType(Endpoint).Select(static endpoint => endpoint.Require("location").Matches(Zone(), "be a zone")),
        .. stack.OfType(Endpoint).Take(1).SelectMany(_ => stack.OfType("gcp:compute/backendService:BackendService"))
            .Select(static backend => backend.Require("protocol").DefaultingTo("HTTP").EqualTo("HTTP")),
        .. stack.OfType(Endpoint).Select(endpoint => Verdict.OneOf(
            stack.ReferencedBy(endpoint, Mirroring, "collectorIlb").Select(mirroring => IsWhole(mirroring, endpoint)),
            endpoint.Violation("The endpoint must have a packet mirroring of its region, both ways and unfiltered, got none."))),
        .. stack.OfType(Mirroring).GroupBy(static mirroring => mirroring.At("region").AsText()).Select(IsMirroredOnce),
    ];

    static Verdict IsWhole(ResourceInputs mirroring, ResourceInputs endpoint) => Verdict.All(
        mirroring
            .Require("region")
            .Text(
                region => endpoint.At("location").AsText() is { } zone && zone.StartsWith($"{region}-", StringComparison.Ordinal),
                "be the endpoint's"),
        mirroring.Require("enable").DefaultingTo("TRUE").OneOf("TRUE", "FALSE"),
        mirroring.Require("filter.direction").DefaultingTo("BOTH").EqualTo("BOTH"),
        mirroring.Require("filter.cidrRanges").Absent(),
        mirroring.Require("filter.ipProtocols").Absent(),
        mirroring.Each("mirroredResources.subnetworks").AtLeast(1, "name a subnetwork"));

    static Verdict IsMirroredOnce(IEnumerable<ResourceInputs> region)
    {
        var policies = region.ToArray();
        var on = policies.Count(static policy => policy.At("enable").AsText() is null or "TRUE");
        return policies.Any(static policy => policy.At("enable").IsUnknown)
            ? policies.First(static policy => policy.At("enable").IsUnknown).At("enable").Undetermined()
            : Verdict.That(on == 1, policies[0], $"The region must have one packet mirroring that is on, got {on}.");
    }

    [GeneratedRegex("^[a-z]+-[a-z]+[1-9][0-9]?-[a-f]$")]
    private static partial Regex Zone();
}
