using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class GoogleIsReachedByRestrictedAddressesTests : StackRuleTests<GoogleIsReachedByRestrictedAddresses>
{
    static readonly ResourceInputs Network = new("gcp:compute/network:Network", "trading");

    static readonly ResourceInputs Zone = new ResourceInputs("gcp:dns/managedZone:ManagedZone", "zone")
        .With("dnsName", "gcr.io.")
        .With("privateVisibilityConfig.networks[0].networkUrl", Network.Output("id"));

    static ResourceInputs Record(string name, string type, string dns, string[] data) =>
        new ResourceInputs("gcp:dns/recordSet:RecordSet", name)
            .With("managedZone", Zone.Output("name"))
            .With("type", type)
            .With("name", dns)
            .With("rrdatas", data);

    static readonly RuleContext Context = new RuleContext()
        .With("gcp-dns-restricted-google", GoogleIsReachedByRestrictedAddresses.Zones, ["gcr.io."]);

    const string NoAddress = "The network must have a private zone for gcr.io. with its restricted addresses, got none.";

    const string NoAlias = "The network must have a private zone for gcr.io. with an alias for every name below it, got none.";

    protected override StackCases Cases => new StackCases(new StackView(
            [
                Network,
                Zone,
                Record("address", "A", "gcr.io.", ["199.36.153.4", "199.36.153.5", "199.36.153.6", "199.36.153.7"]),
                Record("any", "CNAME", "*.gcr.io.", ["gcr.io."]),
            ],
            Context))
        .Rejects(s => s.Change("address", r => r.With("rrdatas", ["8.8.8.8"])), NoAddress)
        .Rejects(s => s.Change("any", r => r.With("rrdatas", ["example.com."])), NoAlias)
        .Rejects(s => s.Change("any", r => r.With("name", "api.gcr.io.")), NoAlias)
        .MissingResource("zone", NoAddress, NoAlias)
        .MissingResource("address", NoAddress)
        .Missing("zone", "dnsName", NoAddress, NoAlias)
        .Null("address", "rrdatas", NoAddress)
        .Unknown("address", "rrdatas")
        .Unknown("zone", "dnsName")
        .Secret("any", "rrdatas[0]", "example.com.", NoAlias);
}
