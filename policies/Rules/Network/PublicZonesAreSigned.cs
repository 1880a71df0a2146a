namespace Groundwork.Policies.Rules.Network;

/// <summary>A public zone is signed, its queries are logged, and it says who may issue certificates.</summary>
public sealed class PublicZonesAreSigned : StackRule
{
    const string Zone = "gcp:dns/managedZone:ManagedZone";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-dns-dnssec",
        AppliesTo = [Zone, "gcp:dns/recordSet:RecordSet"],
        Severity = Severity.Medium,
        Summary = "An answer that anybody can forge leads to anybody's host, with a certificate that anybody was given.",
        Remediation =
            "Set dnssecConfig.state on with nsec3, cloudLoggingConfig, and add a CAA record, as Infra.Gcp.Edge.PublicEndpoint does.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:3.3", "cis-gcp@5.0:3.3", "soc2@2017:CC6.7"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from zone in stack.OfType(Zone)
        where zone.At("visibility").AsText() is null or "public"
        let records = stack.ReferencedBy(zone, "gcp:dns/recordSet:RecordSet", "managedZone")
        select Verdict.All(
            zone.Require("dnssecConfig.state").EqualTo("on"),
            zone.Require("dnssecConfig.nonExistence").DefaultingTo("nsec3").EqualTo("nsec3"),
            zone.Require("cloudLoggingConfig.enableLogging").True(),
            zone.Require("forceDestroy").DefaultingTo(false).False(),
            Verdict.That(zone.Options.Protect, zone, "The zone must be protected (the option protect): another has other name servers."),
            Verdict.OneOf(
                records.Select(record => Issuers(record, zone)),
                zone.Violation("The zone must have a CAA record that names an issuer and forbids wildcards, got none.")));

    static Verdict Issuers(ResourceInputs record, ResourceInputs zone) => Verdict.All(
        record.Require("type").EqualTo("CAA"),
        record.Require("name").Text(name => name == zone.At("dnsName").AsText(), "be the zone's"),
        record.Each("rrdatas").Any(static value => value.EqualTo("0 issue \"pki.goog\""), "name Google's authority"),
        record.Each("rrdatas").Any(static value => value.EqualTo("0 issuewild \";\""), "forbid wildcards"),
        record.Each("rrdatas").All(static value => value.OneOf("0 issue \"pki.goog\"", "0 issuewild \";\"")));
}
