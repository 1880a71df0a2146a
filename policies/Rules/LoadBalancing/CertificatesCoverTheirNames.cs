namespace Groundwork.Policies.Rules.LoadBalancing;

/// <summary>A certificate is served for the names that it is for, and each of them is proven by a record and leads somewhere.</summary>
public sealed class CertificatesCoverTheirNames : StackRule
{
    const string Authorization = "gcp:certificatemanager/dnsAuthorization:DnsAuthorization";
    const string Certificate = "gcp:certificatemanager/certificate:Certificate";
    const string Entry = "gcp:certificatemanager/certificateMapEntry:CertificateMapEntry";
    const string Map = "gcp:certificatemanager/certificateMap:CertificateMap";
    const string Record = "gcp:dns/recordSet:RecordSet";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-lb-certificate-names",
        AppliesTo = [Authorization, Certificate, Entry, Map, Record],
        Severity = Severity.High,
        Summary = "A certificate that can't be proven is not renewed, and one for another name is refused by every client.",
        Remediation = "Use Infra.Gcp.Edge.PublicEndpoint, which makes certificate, proof and records from one name.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) => Check(
        stack,
        stack.OfType(Record).Where(static r => r.At("type").AsText() == "A").Select(static r => r.At("name").AsText()).ToHashSet());

    static IEnumerable<Verdict> Check(StackView stack, HashSet<string?> addressed) =>
    [
        .. stack.OfType(Map).Select(map => Verdict.OneOf(
            stack.ReferencedBy(map, Entry, "map")
                .Select(entry => entry.At("hostname").IsUnknown ? entry.At("hostname").Undetermined() : Covers(entry, addressed, stack)),
            map.Violation("The certificate map must serve a certificate for its name, got none."))),
        .. stack.OfType(Certificate).Select(certificate => Verdict.OneOf(
            stack.Targets(certificate, "managed.dnsAuthorizations").OfType(Authorization).Select(proof => IsFor(proof, certificate, stack)),
            certificate.Violation("The certificate must be proven by a DNS authorization for its domain and its record, got none."))),
    ];

    static Verdict Covers(ResourceInputs entry, HashSet<string?> addressed, StackView stack) => Verdict.All(
        entry.Require("hostname").Text(name => addressed.Contains($"{name}."), "be the name of an A record"),
        Verdict.OneOf(
            stack.Targets(entry, "certificates")
                .OfType(Certificate)
                .Select(certificate => certificate
                    .Each("managed.domains")
                    .Any(domain => domain.Text(name => name == entry.At("hostname").AsText(), "be the entry's"), "have the entry's name")),
            entry.Violation("The entry must name a certificate.")));

    static Verdict IsFor(ResourceInputs proof, ResourceInputs certificate, StackView stack) => Verdict.All(
        proof.Require("type").DefaultingTo("FIXED_RECORD").EqualTo("FIXED_RECORD"),
        certificate
            .Each("managed.domains")
            .Any(domain => domain.Text(name => name == proof.At("domain").AsText(), "be the proof's"), "have the proof's domain"),
        Verdict.OneOf(
            stack.ReferencedBy(proof, Record, "rrdatas").Select(record => record.Require("type").EqualTo("CNAME")
                .And(record.Require("name").Text(name => name == $"_acme-challenge.{proof.At("domain").AsText()}.", "be the proof's"))),
            proof.Violation("The authorization must have its record.")));
}
