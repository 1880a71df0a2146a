using Compute = Pulumi.Gcp.Compute;

namespace Groundwork.Infra.Gcp.Network;

/// <summary>
/// The network's one firewall policy, as other components see it: each adds the rules of its own concern, in its own band.
/// A network takes one such policy, so nobody else makes one.
/// </summary>
public sealed class NetworkFirewall
{
    readonly Compute.NetworkFirewallPolicy _policy;
    readonly ProjectServices _services;
    readonly Dictionary<int, string> _byPriority = [];

    internal NetworkFirewall(Compute.NetworkFirewallPolicy policy, ProjectServices services)
    {
        _policy = policy;
        _services = services;
    }

    /// <summary>Name of the policy, for who writes rules of its own at run time. Unknown until first applied.</summary>
    public Output<string> PolicyName => _policy.Name;

    /// <summary>Keeps a priority for rules that are written at run time by <paramref name="name"/>; gives it back.</summary>
    public int Reserve(string name, FirewallBand band, int offset)
    {
        var priority = (int)band + Require.InRange(offset, 0, 999);
        Claim(priority, name);

        return priority;
    }

    /// <summary>
    /// Adds rules as children of <paramref name="owner"/>, named <c>{name}-firewall-{key}</c>. A priority that is already taken
    /// is an error that names both rules.
    /// </summary>
    public void Add(ComponentResource owner, string name, params IEnumerable<FirewallRule> rules)
    {
        foreach (var rule in rules)
        {
            var ruleName = $"{name}-firewall-{rule.Key}";
            Claim(rule.Priority, ruleName);
            CheckEnds(rule, ruleName);

            var made = new Compute.NetworkFirewallPolicyRuleArgs
            {
                FirewallPolicy = _policy.Name,
                RuleName = ruleName,
                Description = rule.Description,
                Priority = rule.Priority,
                Direction = rule.Direction == FirewallDirection.Ingress ? "INGRESS" : "EGRESS",
                Action = rule.Action == FirewallAction.Allow ? "allow" : "deny",
                EnableLogging = true,
                Disabled = false,
                Match = Match(rule),
            };

            // An absent list stays absent: an empty one would be sent as such.
            if (rule.ServiceAccounts.Count > 0)
                made.TargetServiceAccounts = Listed(rule.ServiceAccounts);

            _ = new Compute.NetworkFirewallPolicyRule(ruleName, made, Child.Of(owner, _services.Api(GoogleApi.Compute)));
        }
    }

    void Claim(int priority, string name)
    {
        if (!_byPriority.TryAdd(priority, name))
            throw new ArgumentException(
                $"Firewall priority {priority} is used twice, by {_byPriority[priority]} and by {name}; give one another offset.");
    }

    static void CheckEnds(FirewallRule rule, string name)
    {
        if (rule.Direction == FirewallDirection.Ingress && rule.Ranges.Count == 0)
            throw new ArgumentException($"Firewall rule {name} must have Ranges to come from, got none.");

        if (rule.Direction == FirewallDirection.Ingress && rule.Hosts.Count > 0)
            throw new ArgumentException($"Firewall rule {name} must not have Hosts: host names are for egress only.");

        if (rule.Direction == FirewallDirection.Egress && rule.Ranges.Count == 0 && rule.Hosts.Count == 0)
            throw new ArgumentException($"Firewall rule {name} must have Ranges or Hosts to go to, got neither.");
    }

    static Compute.Inputs.NetworkFirewallPolicyRuleMatchArgs Match(FirewallRule rule)
    {
        var match = new Compute.Inputs.NetworkFirewallPolicyRuleMatchArgs
        {
            Layer4Configs = rule.Protocols.Select(Layer4).ToArray(),
        };

        if (rule.Direction == FirewallDirection.Ingress)
            match.SrcIpRanges = Listed(rule.Ranges);
        else if (rule.Ranges.Count > 0)
            match.DestIpRanges = Listed(rule.Ranges);

        if (rule.Hosts.Count > 0)
            match.DestFqdns = rule.Hosts.ToArray();

        return match;
    }

    static Compute.Inputs.NetworkFirewallPolicyRuleMatchLayer4ConfigArgs Layer4(string protocol)
    {
        var parts = protocol.Split(':');
        var config = new Compute.Inputs.NetworkFirewallPolicyRuleMatchLayer4ConfigArgs { IpProtocol = parts[0] };

        if (parts.Length == 2)
            config.Ports = parts[1].Split(',');

        return config;
    }

    static InputList<string> Listed(IReadOnlyList<Input<string>> values) => values.ToArray();
}
