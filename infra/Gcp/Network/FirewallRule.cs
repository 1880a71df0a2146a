namespace Groundwork.Infra.Gcp.Network;

/// <summary>One rule of the network's firewall policy, in the band of the concern it serves; always logged.</summary>
public sealed record FirewallRule
{
    /// <summary>Stable key, kebab-case, e.g. <c>ssh-from-iap</c>; names the resource and must not change.</summary>
    public required string Key
    {
        get;
        init => field = Require.Matches(value, "[a-z][a-z0-9-]{0,40}", "lower-case letters, digits and '-', starting with a letter");
    }

    /// <summary>Band of the concern.</summary>
    public required FirewallBand Band { get; init; }

    /// <summary>Place in the band, 0 to 999: the priority is the band's first number plus this.</summary>
    public required int Offset { get; init => field = Require.InRange(value, 0, 999); }

    /// <summary>Which way the connection is opened.</summary>
    public required FirewallDirection Direction { get; init; }

    /// <summary>What happens to it. Default: it is let through.</summary>
    public FirewallAction Action { get; init; } = FirewallAction.Allow;

    /// <summary>Why the rule is there, for whoever reads the policy in the console.</summary>
    public required string Description { get; init => field = Require.NotEmpty(value); }

    /// <summary>
    /// Protocols and ports: <c>tcp:443</c>, <c>tcp:5432,6432</c>, <c>tcp:8000-8080</c>, <c>icmp</c> or <c>all</c>; at least one.
    /// </summary>
    public required IReadOnlyList<string> Protocols
    {
        get;
        init
        {
            if (value.Count == 0)
                throw new ArgumentException($"{nameof(Protocols)} must hold at least one protocol.");

            foreach (var protocol in value)
                _ = Require.Matches(
                    protocol,
                    "(tcp|udp|sctp)(:[0-9]+(-[0-9]+)?(,[0-9]+(-[0-9]+)?)*)?|icmp|esp|ah|all",
                    "a protocol such as tcp:443, icmp or all",
                    nameof(Protocols));

            field = value;
        }
    }

    /// <summary>Other end, as CIDR ranges: where ingress comes from, where egress goes to. Ingress needs at least one.</summary>
    public IReadOnlyList<Input<string>> Ranges { get; init; } = [];

    /// <summary>Other end of egress, as host names without wildcards. Default: none.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Service accounts (e-mail addresses) of the hosts it holds for. Default: every host of the network.</summary>
    public IReadOnlyList<Input<string>> ServiceAccounts { get; init; } = [];

    /// <summary>Priority in the policy: the band's first number plus the offset.</summary>
    public int Priority => (int)Band + Offset;
}
