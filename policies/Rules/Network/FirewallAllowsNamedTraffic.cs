using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Network;

/// <summary>What a firewall lets pass has a port, and a source or a destination, that is known.</summary>
public sealed class FirewallAllowsNamedTraffic : ResourceRule
{
    const int ShortestPrivatePrefix = 16;
    const int ShortestPublicPrefix = 24;

    /// <summary>The ports.</summary>
    public static readonly Setting<Sequence<string>> Ports = new("ports", "Ports that a rule may let pass, one by one.", (Sequence<string>)
        ["22", "443", "3307", "5432", "8080", "8081", "8082", "8083", "8084", "9443"]);

    /// <summary>The domains.</summary>
    public static readonly Setting<Sequence<string>> Domains = new(
        "domains",
        "Domains that hosts may reach, with all names below them.",
        (Sequence<string>)
            ["binance.com", "binance.vision", "coinbase.com", "kraken.com", "pagerduty.com", "slack.com", "telegram.org"]);

    /// <summary>Google's own ranges.</summary>
    public static readonly Setting<Sequence<string>> GoogleRanges = new(
        "googleRanges",
        "Ranges that Google publishes: restricted and private APIs, Identity-Aware Proxy, health checks and front ends.",
        (Sequence<string>)
            [
                "199.36.153.4/30", "199.36.153.8/30", "35.235.240.0/20", "35.191.0.0/16", "130.211.0.0/22", "209.85.152.0/22",
                "209.85.204.0/22",
            ]);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-firewall-named-traffic",
        AppliesTo = FirewallRules.PolicyRule,
        Severity = Severity.High,
        Summary = "Every way in and out is one that somebody wanted, and that the auditor can read.",
        Remediation = "Name ports and ranges or domains; a new one is added to the rule's settings by a reviewed change.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["pci-dss@4.0:1.2.5", "pci-dss@4.0:1.3.1", "pci-dss@4.0:1.3.2"],
        Settings = [Ports, Domains, GoogleRanges],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs rule)
    {
        yield return Unless(rule.Require("action").EqualTo("deny"), "It denies.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs rule)
    {
        var (sources, destinations, names) =
            (rule.Require("match.srcIpRanges"), rule.Require("match.destIpRanges"), rule.Require("match.destFqdns"));
        yield return rule.Require("direction").EqualTo("INGRESS").Then(sources.Present);
        yield return rule.Require("direction").EqualTo("EGRESS").Then(() => destinations.Present().Or(names.Present()));
        yield return sources.Each()
            .All(range => range.Text(text => IsKnown(text, rule), "be Google's, private of /16 or narrower, or public of /24 or narrower"));
        yield return destinations
            .Each()
            .All(range => range.Text(text => IsKnown(text, rule), "be Google's, private of /16 or narrower, or public of /24 or narrower"));
        yield return names.Each().All(name => name.Text(
            text => Get(Domains, rule).Any(domain => text == domain || text.EndsWith($".{domain}", StringComparison.Ordinal)),
            "be in a domain that hosts may reach"));
        yield return rule.Each("match.layer4Configs").AtLeast(1, "name a protocol");
        yield return rule.Each("match.layer4Configs").All(layer => Verdict.All(
            layer.Require("ipProtocol").OneOf("tcp", "udp"),
            layer.Require("ports").Present(),
            layer.Each("ports").All(port => port.OneOf(Get(Ports, rule).Items))));
    }

    bool IsKnown(string text, ResourceInputs rule) =>
        Get(GoogleRanges, rule).Contains(text)
        || (AddressRange.TryParse(text, out var range)
            && !range.IsIPv6
            && range.PrefixLength >= (PrivateRanges.Contain(range) ? ShortestPrivatePrefix : ShortestPublicPrefix));
}
