using Dns = Pulumi.Gcp.Dns;

namespace Groundwork.Infra.Gcp.Network;

/// <summary>The private zones by which hosts find Google's APIs at the restricted address.</summary>
static class RestrictedGoogleZones
{
    const int TtlSeconds = 300;

    // Each domain points at the restricted address itself, and everything below it points at the domain.
    static readonly ImmutableArray<string> Domains = ["gcr.io", "googleapis.com", "pkg.dev", "run.app"];

    static readonly ImmutableArray<string> Addresses = ["199.36.153.4", "199.36.153.5", "199.36.153.6", "199.36.153.7"];

    internal static void Define(ComponentResource owner, string name, Output<string> networkId, ProjectServices services, Labels labels)
    {
        foreach (var domain in Domains)
        {
            var zoneName = $"{name}-zone-{domain.Replace('.', '-')}";
            var options = Child.Of(owner, services.Api(GoogleApi.Dns));

            var zone = new Dns.ManagedZone(zoneName, new()
            {
                DnsName = $"{domain}.",
                Description = $"{domain} at Google's restricted address.",
                Visibility = "private",
                PrivateVisibilityConfig = new Dns.Inputs.ManagedZonePrivateVisibilityConfigArgs
                {
                    Networks = new Dns.Inputs.ManagedZonePrivateVisibilityConfigNetworkArgs { NetworkUrl = networkId },
                },
                Labels = labels.For("network"),
            }, options);

            _ = new Dns.RecordSet($"{zoneName}-address", new()
            {
                ManagedZone = zone.Name,
                Name = $"{domain}.",
                Type = "A",
                Ttl = TtlSeconds,
                Rrdatas = Addresses,
            }, options);

            _ = new Dns.RecordSet($"{zoneName}-any", new()
            {
                ManagedZone = zone.Name,
                Name = $"*.{domain}.",
                Type = "CNAME",
                Ttl = TtlSeconds,
                Rrdatas = $"{domain}.",
            }, options);
        }
    }
}
