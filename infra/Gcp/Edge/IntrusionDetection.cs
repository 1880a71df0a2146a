using Groundwork.Infra.Gcp.Observability;
using CloudIds = Pulumi.Gcp.CloudIds;
using Compute = Pulumi.Gcp.Compute;

namespace Groundwork.Infra.Gcp.Edge;

/// <summary>
/// Looks into a copy of all that the hosts send and get, and tells at once of a threat of high severity.
/// An endpoint takes the traffic of a whole region, so one policy a region mirrors; those of the other zones are ready to be switched on.
/// Defines a <c>cloudids.Endpoint</c> and a <c>compute.PacketMirroring</c> per zone,
/// and per severity a <c>logging.Metric</c> with its alert.
/// </summary>
public sealed class IntrusionDetection : ComponentResource
{
    /// <summary>Makes the detection of <paramref name="args"/>.</summary>
    public IntrusionDetection(string name, IntrusionDetectionArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/edge:IntrusionDetection", name, args, options)
    {
        args.Check();

        foreach (var (region, zones) in args.Zones.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            foreach (var (index, zone) in zones.Index())
                NewZone(name, region, zone, isOn: index == 0, args);
        }

        var alerts = new AlertPolicies(this, args.Cloud);

        foreach (var (level, severity) in new[] { ("HIGH", AlertSeverity.High), ("CRITICAL", AlertSeverity.Critical) })
        {
            var key = level.ToLowerInvariant();

            LogAlert.Define(this, args.Cloud.Services, alerts, new LogAlert(
                args.Cloud.Naming.ResourceName($"intrusion-{key}"), $"{name}-{key}",
                new AlertDefinition(
                    $"A threat ({level}) is seen in the network",
                    severity,
                    "intrusion",
                    "Intrusion detection recognised an attack in the traffic of the hosts: it has passed the edge, or comes from inside."),
                $"resource.type=\"ids.googleapis.com/Endpoint\" AND jsonPayload.alert_severity=\"{level}\"",
                ("jsonPayload.source_ip_address", "jsonPayload.name", "jsonPayload.destination_ip_address"),
                "ids.googleapis.com/Endpoint"));
        }

        RegisterOutputs();
    }

    void NewZone(string name, string region, string zone, bool isOn, IntrusionDetectionArgs args)
    {
        var endpoint = new CloudIds.Endpoint($"{name}-endpoint-{zone}", new()
        {
            Location = zone,
            Network = args.Network.NetworkId,
            Severity = args.Severity,
            Description = $"Looks into the traffic of {region}.",
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Ids), args.Network.PrivateServicesReady));

        _ = new Compute.PacketMirroring($"{name}-mirroring-{zone}", new()
        {
            Region = region,
            Description = $"All traffic of the hosts of {region}, to the endpoint in {zone}.",
            Network = new Compute.Inputs.PacketMirroringNetworkArgs { Url = args.Network.NetworkId },
            CollectorIlb = new Compute.Inputs.PacketMirroringCollectorIlbArgs { Url = endpoint.EndpointForwardingRule },
            MirroredResources = new Compute.Inputs.PacketMirroringMirroredResourcesArgs
            {
                Subnetworks = new Compute.Inputs.PacketMirroringMirroredResourcesSubnetworkArgs { Url = args.Network.Subnets[region].Id },
            },
            Filter = new Compute.Inputs.PacketMirroringFilterArgs { Direction = "BOTH" },
            // Two policies for one host do not share its traffic: the second would never see any.
            Enable = isOn ? "TRUE" : "FALSE",
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Compute)));
    }
}
