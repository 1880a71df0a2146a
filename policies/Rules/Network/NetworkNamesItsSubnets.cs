namespace Groundwork.Policies.Rules.Network;

/// <summary>A network has the subnetworks we plan, and not one in every region.</summary>
public sealed class NetworkNamesItsSubnets : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-network-no-auto-subnets",
        AppliesTo = "gcp:compute/network:Network",
        Severity = Severity.Medium,
        Summary = "Automatic subnetworks overlap with everybody else's and come with every new region.",
        Remediation = "Set autoCreateSubnetworks to false.",
        Frameworks = ["cis-gcp@4.0:3.2", "cis-gcp@5.0:3.2", "iso-27001@2022:A.8.20", "soc2@2017:CC5.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs network)
    {
        yield return network.Require("autoCreateSubnetworks").DefaultingTo(true).False();
    }
}
