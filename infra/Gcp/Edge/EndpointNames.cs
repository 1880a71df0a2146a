using CertificateManager = Pulumi.Gcp.CertificateManager;
using Compute = Pulumi.Gcp.Compute;
using Dns = Pulumi.Gcp.Dns;

namespace Groundwork.Infra.Gcp.Edge;

/// <summary>The public zone of an endpoint: signed, logged, and clear about who may issue certificates.</summary>
sealed class EndpointNames
{
    readonly ComponentResource _owner;
    readonly string _name;
    readonly PublicEndpointArgs _args;

    internal EndpointNames(ComponentResource owner, string name, PublicEndpointArgs args)
    {
        (_owner, _name, _args) = (owner, name, args);

        var labels = args.Cloud.Labels.For("edge", "public");
        labels.Add("purpose", "public-names");

        // Another zone has other name servers, which its parent would have to be told.
        Zone = new Dns.ManagedZone($"{name}-zone", new()
        {
            DnsName = $"{args.Zone}.",
            Description = "Public names of the endpoint.",
            Visibility = "public",
            DnssecConfig = new Dns.Inputs.ManagedZoneDnssecConfigArgs { State = "on", NonExistence = "nsec3" },
            CloudLoggingConfig = new Dns.Inputs.ManagedZoneCloudLoggingConfigArgs { EnableLogging = true },
            Labels = labels,
        }, Child.Stateful(owner, args.Cloud.Services.Api(GoogleApi.Dns)));

        // Google's own authority, and no wildcard by anyone.
        _ = NewRecord("issuers", $"{args.Zone}.", "CAA", 3_600, new InputList<string> { "0 issue \"pki.goog\"", "0 issuewild \";\"" });
    }

    internal Dns.ManagedZone Zone { get; }

    internal void PointAt(Compute.GlobalAddress address) => _ = NewRecord("address", $"{_args.HostName}.", "A", 300, address.Address);

    /// <summary>A certificate map that serves the host with a certificate that Google makes and renews.</summary>
    internal CertificateManager.CertificateMap NewCertificates()
    {
        var options = Child.Of(_owner, _args.Cloud.Services.Api(GoogleApi.CertificateManager));

        var authorization = new CertificateManager.DnsAuthorization($"{_name}-authorization", new()
        {
            Description = "Proves by a record that the name is ours, before the balancer serves it as after.",
            Domain = _args.HostName,
            Type = "FIXED_RECORD",
            Labels = _args.Cloud.Labels.For("edge"),
        }, options);

        var proof =
            NewRecord("authorization", $"_acme-challenge.{_args.HostName}.", "CNAME", 300, authorization.DnsResourceRecords.Apply(Data));

        var certificate = new CertificateManager.Certificate($"{_name}-certificate", new()
        {
            Description = $"Certificate of {_args.HostName}; Google renews it.",
            Managed = new CertificateManager.Inputs.CertificateManagedArgs
            {
                Domains = _args.HostName,
                DnsAuthorizations = authorization.Id,
            },
            Labels = _args.Cloud.Labels.For("edge"),
        }, Child.Of(_owner, _args.Cloud.Services.Api(GoogleApi.CertificateManager), [proof]));

        var map = new CertificateManager.CertificateMap($"{_name}-certificates", new()
        {
            Description = "Only names that are ours; a client that asks for another gets none.",
            Labels = _args.Cloud.Labels.For("edge"),
        }, options);

        _ = new CertificateManager.CertificateMapEntry($"{_name}-certificates-host", new()
        {
            Description = $"Certificate of {_args.HostName}.",
            Map = map.Name,
            Hostname = _args.HostName,
            Certificates = certificate.Id,
            Labels = _args.Cloud.Labels.For("edge"),
        }, options);

        return map;
    }

    Dns.RecordSet NewRecord(string role, string recordName, string type, int ttl, InputList<string> data) =>
        new($"{_name}-{role}-record", new()
        {
            ManagedZone = Zone.Name,
            Name = recordName,
            Type = type,
            Ttl = ttl,
            Rrdatas = data,
        }, Child.Of(_owner, _args.Cloud.Services.Api(GoogleApi.Dns)));

    static ImmutableArray<string> Data(ImmutableArray<CertificateManager.Outputs.DnsAuthorizationDnsResourceRecord> records) =>
        records.IsDefaultOrEmpty ? [] : [records[0].Data!];
}
