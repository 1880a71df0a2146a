namespace Groundwork.Policies.Tests.Rules.Network;

/// <summary>What is tested of every rule that keeps a port closed to everybody.</summary>
/// <param name="port">The port.</param>
public abstract class ClosedPortTests<TRule>(int port) : ResourceRuleTests<TRule>
    where TRule : ResourceRule, new()
{
    ResourceInputs Iap => new ResourceInputs("gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule", "ssh")
        .With("direction", "INGRESS")
        .With("action", "allow")
        .With("match.srcIpRanges", ["35.235.240.0/20"])
        .With("match.layer4Configs[0].ipProtocol", "tcp")
        .With("match.layer4Configs[0].ports", [$"{port}"]);

    ResourceInputs Classic => new ResourceInputs("gcp:compute/firewall:Firewall", "ssh")
        .With("sourceRanges", ["35.235.240.0/20"])
        .With("allows[0].protocol", "tcp")
        .With("allows[0].ports", [$"{port}"]);

    protected override RuleCases Cases => new RuleCases(Iap)
        .Accepts("everybody is turned away", r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).With("action", "deny"))
        .Accepts("a rule that is off", r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).With("disabled", true))
        .Accepts("the way out", r => r.With("direction", "EGRESS").With("match.srcIpRanges", ["0.0.0.0/0"]))
        .Accepts("another port", r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).With("match.layer4Configs[0].ports", ["443"]))
        .Accepts("ICMP from everywhere", r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).With("match.layer4Configs[0].ipProtocol", "icmp"))
        .Accepts("a classic rule for IAP", _ => Classic)
        .Rejects(r => r.With("match.srcIpRanges", ["0.0.0.0/0"]), Open("match.srcIpRanges", "[0.0.0.0/0]"))
        .Rejects(r => r.With("match.srcIpRanges", ["::/0"]), Open("match.srcIpRanges", "[::/0]"))
        .Rejects(r => r.With("match.srcIpRanges", ["::ffff:0:0/96"]), Open("match.srcIpRanges", "[::ffff:0:0/96]"))
        .Rejects(r => r.With("match.srcIpRanges", ["::ffff:0.0.0.0/96"]), Open("match.srcIpRanges", "[::ffff:0.0.0.0/96]"))
        .Rejects(
            r => r.With("match.srcIpRanges", ["::ffff:0:0/97", "::ffff:128.0.0.0/97"]),
            Open("match.srcIpRanges", "[::ffff:0:0/97, ::ffff:128.0.0.0/97]"))
        .Rejects(r => r.With("match.srcIpRanges", ["::/64"]), Open("match.srcIpRanges", "[::/64]"))
        .Accepts("a named range written as IPv6", r => r.With("match.srcIpRanges", ["::ffff:35.235.240.0/116"]))
        .Rejects(r => r.With("match.srcIpRanges", ["0.0.0.0/1", "128.0.0.0/1"]), Open("match.srcIpRanges", "[0.0.0.0/1, 128.0.0.0/1]"))
        .Rejects(
            r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).With("match.layer4Configs[0].ports", [$"{port - 2}-{port + 2}"]),
            Open("match.srcIpRanges", "[0.0.0.0/0]"))
        .Rejects(
            r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).Without("match.layer4Configs[0].ports"),
            Open("match.srcIpRanges", "[0.0.0.0/0]"))
        .Rejects(
            r => r.With("match.srcIpRanges", ["0.0.0.0/0"])
                .With("match.layer4Configs[0].ipProtocol", "all")
                .Without("match.layer4Configs[0].ports"),
            Open("match.srcIpRanges", "[0.0.0.0/0]"))
        .Rejects(
            r => r.With("match.srcIpRanges", ["0.0.0.0/0"])
                .With("match.layer4Configs[0].ipProtocol", "icmp")
                .With("match.layer4Configs[1].ipProtocol", "tcp")
                .With("match.layer4Configs[1].ports", [$"{port}"]),
            Open("match.srcIpRanges", "[0.0.0.0/0]"))
        .Rejects(_ => Classic.With("sourceRanges", ["0.0.0.0/0"]), Open("sourceRanges", "[0.0.0.0/0]"))
        .Rejects(_ => Classic.With("sourceRanges", ["0.0.0.0/0"]).With("sourceTags", ["bastion"]), Open("sourceRanges", "[0.0.0.0/0]"))
        .Rejects(_ => Classic.With("sourceRanges", ["0.0.0.0/0"]).With("allows[0].protocol", "6"), Open("sourceRanges", "[0.0.0.0/0]"))
        .Accepts(
            "a classic rule for a service account",
            _ => Classic.Without("sourceRanges").With("sourceServiceAccounts", ["bastion@p.iam.gserviceaccount.com"]))
        .MissingOrNull("match.srcIpRanges", Open("match.srcIpRanges", "nothing"))
        .Unknown("match.srcIpRanges")
        .Unknown("match.srcIpRanges[0]")
        .Rejects(
            r => r.With("match.srcIpRanges[0]", ResourceInputs.Unknown).With("match.srcIpRanges[1]", "0.0.0.0/0"),
            Open("match.srcIpRanges", "[[unknown], 0.0.0.0/0]"))
        .Undetermined(
            "an unknown port",
            r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).With("match.layer4Configs[0].ports[0]", ResourceInputs.Unknown))
        .Secret("match.srcIpRanges[0]", "0.0.0.0/0", Open("match.srcIpRanges", "[[secret]]"));

    string Open(string sources, string given) => $"{sources} must not let everybody reach port {port}, got {given}.";
}
