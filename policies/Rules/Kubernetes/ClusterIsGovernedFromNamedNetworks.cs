namespace Groundwork.Policies.Rules.Kubernetes;

/// <summary>The control plane answers named networks only.</summary>
public sealed class ClusterIsGovernedFromNamedNetworks : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-gke-authorized-networks",
        AppliesTo = Clusters.Type,
        Severity = Severity.High,
        Summary = "Whoever reaches the control plane tries tokens on it.",
        Remediation = "Set masterAuthorizedNetworksConfig; an empty block is the strictest.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gke@1.4:5.6.3", "pci-dss@3.2.1:1.2.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs cluster)
    {
        yield return cluster.Require("masterAuthorizedNetworksConfig").Present();
        yield return cluster.Each("masterAuthorizedNetworksConfig.cidrBlocks").All(static block =>
            Network.FirewallRules.IsWide(new Property(
                block.Owner,
                block.At("cidrBlock").Path,
                AsList(block.At("cidrBlock")),
                block.IsSecret)).Not(block.At("cidrBlock").Must("not be all addresses")));
    }

    static Plan.Values.PropertyValue? AsList(Property range) =>
        range.IsUnknown ? ResourceInputs.Unknown : range.Value is { } value ? new Plan.Values.ListValue([value]) : null;
}
