using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class PublicZonesAreSignedTests : StackRuleTests<PublicZonesAreSigned>
{
    const string State = "dnssecConfig.state must be on, got";
    const string Issuer = "The zone must have a CAA record that names an issuer and forbids wildcards, got none.";

    static readonly ResourceInputs Zone = new ResourceInputs("gcp:dns/managedZone:ManagedZone", "zone")
        .Protected()
        .With("visibility", "public")
        .With("dnsName", "example.com.")
        .With("dnssecConfig.state", "on")
        .With("dnssecConfig.nonExistence", "nsec3")
        .With("cloudLoggingConfig.enableLogging", true);

    static readonly ResourceInputs Record = new ResourceInputs("gcp:dns/recordSet:RecordSet", "issuers")
        .With("managedZone", Zone.Output("name"))
        .With("type", "CAA")
        .With("name", "example.com.")
        .With("rrdatas[0]", "0 issue \"pki.goog\"")
        .With("rrdatas[1]", "0 issuewild \";\"");

    protected override StackCases Cases => new StackCases(new StackView(Zone, Record))
        .Accepts("a private zone", s => s.Change("zone", z => z.Without("dnssecConfig").With("visibility", "private")))
        .Rejects(s => s.Change("zone", z => z.With("dnssecConfig.state", "transfer")), $"{State} transfer.")
        .Rejects(
            s => s.Change("zone", z => z.With("dnssecConfig.nonExistence", "nsec")),
            "dnssecConfig.nonExistence must be nsec3, got nsec.")
        .Rejects(
            s => s.Change("zone", z => z.With("cloudLoggingConfig.enableLogging", false)),
            "cloudLoggingConfig.enableLogging must be true, got false.")
        .Rejects(
            s => s.Change("zone", z => z.Protected(false)),
            "The zone must be protected (the option protect): another has other name servers.")
        .Rejects(s => s.Change("issuers", r => r.With("rrdatas[0]", "0 issue \"example.org\"")), Issuer)
        .Rejects(s => s.Change("issuers", r => r.With("rrdatas[2]", "0 issue \"example.org\"")), Issuer)
        .Rejects(s => s.Change("issuers", r => r.With("name", "www.example.com.")), Issuer)
        .MissingResource("issuers", Issuer)
        .Missing("zone", "dnssecConfig", $"{State} nothing.")
        .Null("zone", "dnssecConfig.state", $"{State} nothing.")
        .Unknown("zone", "dnssecConfig.state")
        .Secret("zone", "dnssecConfig.state", "off", $"{State} [secret].");
}
