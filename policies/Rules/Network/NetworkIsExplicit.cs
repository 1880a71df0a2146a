namespace Groundwork.Policies.Rules.Network;

/// <summary>Routes, subnetworks and the order of firewalls are said, not taken as they come.</summary>
public sealed class NetworkIsExplicit : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-network-explicit",
        AppliesTo = "gcp:compute/network:Network",
        Severity = Severity.High,
        Summary = "The default route lets out whatever the firewall forgets.",
        Remediation = "Set deleteDefaultRoutesOnCreate and the enforcement order, or use Infra.Gcp.Network.PrivateNetwork.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs network)
    {
        yield return network.Require("deleteDefaultRoutesOnCreate").True();
        yield return network.Require("networkFirewallPolicyEnforcementOrder").EqualTo("BEFORE_CLASSIC_FIREWALL");
    }
}
