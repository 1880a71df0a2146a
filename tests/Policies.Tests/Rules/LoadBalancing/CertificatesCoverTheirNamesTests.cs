using Groundwork.Policies.Rules.LoadBalancing;

namespace Groundwork.Policies.Tests.Rules.LoadBalancing;

public sealed class CertificatesCoverTheirNamesTests : StackRuleTests<CertificatesCoverTheirNames>
{
    const string Unserved = "The certificate map must serve a certificate for its name, got none.";
    const string Unproven = "The certificate must be proven by a DNS authorization for its domain and its record, got none.";

    static readonly ResourceInputs Proof = new ResourceInputs("gcp:certificatemanager/dnsAuthorization:DnsAuthorization", "proof")
        .With("domain", "api.example.com");

    static readonly ResourceInputs ProofRecord = new ResourceInputs("gcp:dns/recordSet:RecordSet", "proof-record")
        .With("type", "CNAME").With("name", "_acme-challenge.api.example.com.").With("rrdatas[0]", Proof.Output("dnsResourceRecords"));

    static readonly ResourceInputs HostRecord = new ResourceInputs("gcp:dns/recordSet:RecordSet", "host-record")
        .With("type", "A")
        .With("name", "api.example.com.");

    static readonly ResourceInputs Certificate = new ResourceInputs("gcp:certificatemanager/certificate:Certificate", "certificate")
        .With("managed.domains[0]", "api.example.com").With("managed.dnsAuthorizations[0]", Proof.Output("id"));

    static readonly ResourceInputs Map = new("gcp:certificatemanager/certificateMap:CertificateMap", "map");

    static readonly ResourceInputs Entry = new ResourceInputs("gcp:certificatemanager/certificateMapEntry:CertificateMapEntry", "entry")
        .With("map", Map.Output("name")).With("hostname", "api.example.com").With("certificates[0]", Certificate.Output("id"));

    protected override StackCases Cases => new StackCases(new StackView(Proof, ProofRecord, HostRecord, Certificate, Map, Entry))
        .Rejects(s => s.Change("entry", e => e.With("hostname", "www.example.com")), Unserved)
        .Rejects(s => s.Change("host-record", r => r.With("name", "www.example.com.")), Unserved)
        .Rejects(s => s.Change("proof", p => p.With("domain", "www.example.com")), Unproven)
        .Rejects(s => s.Change("proof", p => p.With("type", "PER_PROJECT_RECORD")), Unproven)
        .Rejects(s => s.Change("proof-record", r => r.With("type", "TXT")), Unproven)
        .Rejects(s => s.Without("proof-record"), Unproven)
        .MissingResource("entry", Unserved)
        .Missing("entry", "hostname", Unserved)
        .Null("entry", "hostname", Unserved)
        .Unknown("entry", "hostname")
        .Secret("entry", "hostname", "www.example.com", Unserved);
}
