using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Network;

/// <summary>In the network, names of Google lead to its restricted addresses.</summary>
public sealed class GoogleIsReachedByRestrictedAddresses : StackRule
{
    /// <summary>Names of Google that must lead to restricted addresses, with the dot.</summary>
    public static readonly Setting<Sequence<string>> Zones = new(
        "zones",
        "Names of Google that must lead to restricted addresses, with the dot.",
        (Sequence<string>)["gcr.io.", "googleapis.com.", "pkg.dev.", "run.app."]);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-dns-restricted-google",
        AppliesTo = "gcp:compute/network:Network",
        Severity = Severity.High,
        Summary = "By any other address a host reaches every Google service, somebody else's buckets among them.",
        Remediation = "Use Infra.Gcp.Network.PrivateNetwork, which makes the zones.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Zones],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from network in stack.OfType("gcp:compute/network:Network")
        let zones = stack.ReferencedBy(network, "gcp:dns/managedZone:ManagedZone", "privateVisibilityConfig.networks").ToArray()
        from name in Get(Zones, stack)
        from kind in (string[])["A", "CNAME"]
        let nothing = network.Violation(
            $"The network must have a private zone for {name} with "
                + $"{(kind == "A" ? "its restricted addresses" : "an alias for every name below it")}, got none.")
        select Verdict.OneOf(zones.Select(zone => Has(zone, name, kind, stack)), nothing);

    static readonly string[] Addresses = ["199.36.153.4", "199.36.153.5", "199.36.153.6", "199.36.153.7"];

    static Verdict Has(ResourceInputs zone, string name, string kind, StackView stack) => Verdict.All(
        zone.Require("dnsName").EqualTo(name),
        Verdict.Any(
        [
            zone.Violation("The zone must have the record, got none."),
            .. stack.ReferencedBy(zone, "gcp:dns/recordSet:RecordSet", "managedZone").Select(record => Is(record, name, kind)),
        ]));

    static Verdict Is(ResourceInputs record, string name, string kind) => Verdict.All(
        record.Require("type").EqualTo(kind),
        record.Require("name").EqualTo(kind == "A" ? name : $"*.{name}"),
        record.Require("rrdatas").Holds(
            value => value is Groundwork.Plan.Values.ListValue list
                && list.Items.Select(static i => (i as Groundwork.Plan.Values.TextValue)?.Value).Order(StringComparer.Ordinal)
                    .SequenceEqual(kind == "A" ? Addresses : [name]),
            "be Google's restricted addresses"));
}
