namespace Groundwork.Policies.Rules.Network;

/// <summary>
/// What the rules on firewalls ask, of classic rules and of policy rules alike. A question passes where its answer is yes.
/// </summary>
static class FirewallRules
{
    public const string Classic = "gcp:compute/firewall:Firewall";

    public const string PolicyRule = "gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule";

    // A /8 is the largest block anybody owns; more than sixteen of them together are no list of partners.
    const double WidestShare = 1.0 / 256;
    const double WidestCoverage = 16.0 / 256;
    const int ShortestIPv6Prefix = 16;

    static readonly string[] OtherSources =
    [
        "sourceTags", "sourceServiceAccounts", "match.srcSecureTags", "match.srcFqdns", "match.srcRegionCodes", "match.srcAddressGroups",
        "match.srcThreatIntelligences",
    ];

    public static ResourceTypes Types { get; } =
    [
        Classic, PolicyRule, "gcp:compute/regionNetworkFirewallPolicyRule:RegionNetworkFirewallPolicyRule",
        "gcp:compute/firewallPolicyRule:FirewallPolicyRule",
    ];

    public static Property Sources(ResourceInputs rule) => rule.At(rule.Type == Classic ? "sourceRanges" : "match.srcIpRanges");

    public static Property Destinations(ResourceInputs rule) => rule.At(rule.Type == Classic ? "destinationRanges" : "match.destIpRanges");

    /// <summary>An enabled rule of that direction which lets traffic pass.</summary>
    public static Verdict Allows(ResourceInputs rule, string direction) =>
        Verdict.All(
            IsActive(rule, direction),
            rule.Type == Classic
                ? rule.Require("allows").Present()
                : rule.Require("action").OneOf("allow", "apply_security_profile_group"));

    /// <summary>An enabled rule of that direction which stops traffic.</summary>
    public static Verdict Denies(ResourceInputs rule, string direction) =>
        Verdict.All(
            IsActive(rule, direction),
            rule.Type == Classic ? rule.Require("denies").Present() : rule.Require("action").EqualTo("deny"));

    /// <summary>An enabled rule that lets the whole internet, or nearly, reach one of the ports.</summary>
    public static Verdict LetsEverybodyReach(ResourceInputs rule, PortRange ports, params string[] protocols) =>
        LetsEverybodyIn(rule).And(Reaches(rule, ports, protocols));

    /// <summary>An enabled rule that lets the whole internet, or nearly, in.</summary>
    public static Verdict LetsEverybodyIn(ResourceInputs rule) => Verdict.All(Allows(rule, "INGRESS"), IsFromEverywhere(rule));

    /// <summary>A rule for one of the ports.</summary>
    public static Verdict Reaches(ResourceInputs rule, PortRange ports, params string[] protocols) =>
        Layers(rule).Any(layer => Includes(layer, ports, protocols), "include the port");

    /// <summary>A rule whose sources are the whole internet, or nearly; one without any source is open to all.</summary>
    public static Verdict IsFromEverywhere(ResourceInputs rule)
    {
        var sources = Sources(rule);
        return sources.Absent().And(Verdict.All(OtherSources.Select(path => rule.Require(path).Absent()))).Or(IsWide(sources));
    }

    /// <summary>A list of ranges that is all of an address space, or nearly: also as halves or quarters of it.</summary>
    public static Verdict IsWide(Property ranges)
    {
        var known = new List<AddressRange>();
        foreach (var range in ranges.Each())
        {
            if (range.AsText() is { } text && AddressRange.TryParse(text, out var parsed))
            {
                known.Add(parsed);
            }
        }

        var isWide = known.Exists(static r => r.IsIPv6 ? r.PrefixLength < ShortestIPv6Prefix || r.HoldsAllIPv4 : r.Share > WidestShare)
            || AddressRange.Coverage(known.Where(static r => !r.IsIPv6)) > WidestCoverage;
        return isWide ? Verdict.Passed
            : ranges.IsUnknown || ranges.Each().Any(static r => r.IsUnknown) ? ranges.Undetermined()
            : ranges.Must("be all addresses");
    }

    /// <summary>A rule for every protocol and port.</summary>
    public static Verdict IsForEverything(ResourceInputs rule) =>
        Layers(rule).Any(layer => Protocol(layer).OneOf("all"), "include every protocol");

    /// <summary>A rule for every port of TCP or UDP, or for every protocol.</summary>
    public static Verdict IsForEveryPort(ResourceInputs rule) =>
        Layers(rule).Any(static layer => Includes(layer, PortRange.All, ["tcp", "udp"]), "include every port");

    static Verdict IsActive(ResourceInputs rule, string direction) =>
        Verdict.All(
            rule.Require("direction").DefaultingTo("INGRESS").EqualTo(direction),
            rule.Require("disabled").DefaultingTo(false).False());

    static Elements Layers(ResourceInputs rule) => rule.Each(
        rule.Type != Classic ? "match.layer4Configs" : rule.Require("allows").Absent().IsPassed ? "denies" : "allows");

    static Property Protocol(Property layer) => layer.At("ipProtocol") is { IsMissing: false } protocol ? protocol : layer.At("protocol");

    static Verdict Includes(Property layer, PortRange wanted, IEnumerable<string> protocols)
    {
        var protocol = Protocol(layer).Text(
            given => given == "all" || protocols.Any(p => given.Equals(p, StringComparison.OrdinalIgnoreCase) || given == Number(p)),
            "be among them");
        var ports = layer.At("ports");
        return protocol.And(ports.Absent().Or(layer.Each("ports").Any(
            port => port.Text(text => PortRange.TryParse(text, out var given) && given.Includes(wanted), "include the port"),
            "include the port")));
    }

    static string Number(string protocol) => protocol switch
    {
        "tcp" => "6",
        "udp" => "17",
        _ => protocol,
    };
}
