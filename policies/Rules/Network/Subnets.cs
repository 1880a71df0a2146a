namespace Groundwork.Policies.Rules.Network;

/// <summary>What the rules on subnetworks ask first.</summary>
static class Subnets
{
    public const string Type = "gcp:compute/subnetwork:Subnetwork";

    /// <summary>A subnetwork that holds no hosts: the settings for hosts can't even be given there.</summary>
    public static Verdict IsWithoutHosts(ResourceInputs subnet) => subnet.Require("purpose").OneOf(
        "REGIONAL_MANAGED_PROXY", "GLOBAL_MANAGED_PROXY", "INTERNAL_HTTPS_LOAD_BALANCER", "PRIVATE_SERVICE_CONNECT", "PRIVATE_NAT",
        "PEER_MIGRATION");
}
