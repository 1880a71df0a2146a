using System.Collections.Immutable;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Dangers.Detectors;

/// <summary>What every kind of firewall rule has in common.</summary>
/// <param name="IsOpen">Whether it is in force and lets something through.</param>
/// <param name="IsIngress">Whether it speaks of what comes in.</param>
/// <param name="Sources">The ranges, names and tags it lets through; empty for all.</param>
/// <param name="SourcesPath">Where they stand.</param>
/// <param name="Traffic">Protocols and ports, e.g. <c>tcp:443</c>; <c>all traffic</c> for no limit.</param>
/// <param name="IsDeny">Whether it is in force and holds something back.</param>
sealed record FirewallRule(bool IsOpen, bool IsIngress, ImmutableArray<string> Sources, string SourcesPath, string Traffic, bool IsDeny)
{
    /// <summary>The rule that a resource is; null where it is none.</summary>
    public static FirewallRule? Of(string type, MapValue? inputs) => inputs is null ? null : type switch
    {
        "gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule" => OfPolicy(inputs),
        "gcp:compute/firewall:Firewall" => OfClassic(inputs),
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule" => OfGroup(inputs, isIngress: true),
        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule" => OfGroup(inputs, isIngress: false),
        _ => null,
    };

    static FirewallRule OfPolicy(MapValue inputs)
    {
        var ingress = inputs.TextAt("direction") != "EGRESS";
        var enabled = !inputs.FlagAt("disabled");
        var action = inputs.TextAt("action");
        ImmutableArray<string> sources = ingress
            ? [.. inputs.TextsAt("match", "srcIpRanges"), .. inputs.TextsAt("match", "srcFqdns")]
            : [.. inputs.TextsAt("match", "destIpRanges"), .. inputs.TextsAt("match", "destFqdns")];
        var ports = inputs.ListAt("match", "layer4Configs")
            .OfType<MapValue>()
            .Select(static c => Port(c.TextAt("ipProtocol"), c.TextsAt("ports")));
        return new(
            enabled && action == "allow",
            ingress,
            sources,
            ingress ? "match.srcIpRanges" : "match.destIpRanges",
            Join(ports),
            enabled && action == "deny");
    }

    static FirewallRule OfClassic(MapValue inputs)
    {
        var ingress = inputs.TextAt("direction") != "EGRESS";
        var enabled = !inputs.FlagAt("disabled");
        var ports = inputs.ListAt("allows").OfType<MapValue>().Select(static c => Port(c.TextAt("protocol"), c.TextsAt("ports")));
        var path = ingress ? "sourceRanges" : "destinationRanges";
        return new(
            enabled && inputs.ListAt("allows").Any(),
            ingress,
            [.. inputs.TextsAt(path)],
            path,
            Join(ports),
            enabled && inputs.ListAt("denies").Any());
    }

    static FirewallRule OfGroup(MapValue inputs, bool isIngress)
    {
        var range = inputs.TextAt("cidrIpv4") is { Length: > 0 } four ? four : inputs.TextAt("cidrIpv6");
        var protocol = inputs.TextAt("ipProtocol");
        var traffic = protocol == "-1" ? "all traffic" : $"{protocol}:{inputs.At("fromPort")}-{inputs.At("toPort")}";
        return new(IsOpen: true, isIngress, range.Length > 0 ? [range] : [], "cidrIpv4", traffic, IsDeny: false);
    }

    static string Port(string protocol, IEnumerable<string> ports)
    {
        var list = string.Join(",", ports);
        return list.Length > 0 ? $"{protocol}:{list}" : protocol;
    }

    static string Join(IEnumerable<string> ports)
    {
        var text = string.Join(" ", ports.Order(StringComparer.Ordinal));
        return text.Length == 0 || text.Split(' ').Contains("all") ? "all traffic" : text;
    }
}
