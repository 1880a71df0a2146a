namespace Groundwork.Infra.Gcp.Network;

/// <summary>What a rule does with a connection it matches.</summary>
public enum FirewallAction
{
    /// <summary>Lets it through.</summary>
    Allow,

    /// <summary>Drops it.</summary>
    Deny,
}
