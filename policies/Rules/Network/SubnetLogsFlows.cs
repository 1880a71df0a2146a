namespace Groundwork.Policies.Rules.Network;

/// <summary>Every subnetwork with hosts logs its flows.</summary>
public sealed class SubnetLogsFlows : ResourceRule
{
    /// <summary>The least share of flows logged.</summary>
    public static readonly Setting<double> LeastSampling = new("flowSampling", "Share of flows logged at least, 0 to 1.", 0.5);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-subnet-flow-logs",
        AppliesTo = Subnets.Type,
        Severity = Severity.Medium,
        Summary = "Who talked to whom can be told afterwards.",
        Remediation = "Set logConfig, or use Infra.Gcp.Network.PrivateNetwork.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:3.8", "cis-gcp@5.0:3.10", "iso-27001@2022:A.8.16", "soc2@2017:CC7.2", "pci-dss@3.2.1:10.1"],
        Settings = [LeastSampling],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs subnet)
    {
        yield return Unless(Subnets.IsWithoutHosts(subnet), "A subnetwork of this purpose holds no hosts.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs subnet)
    {
        yield return subnet.Require("logConfig").Present();
        yield return subnet.Require("logConfig.flowSampling").DefaultingTo(0.5).AtLeast(Get(LeastSampling, subnet));
        yield return subnet.Require("logConfig.metadata").NotEqualTo("EXCLUDE_ALL_METADATA");
        yield return subnet.Require("logConfig.filterExpr").HoldsOrMissing(static filter => filter.Equals("true"), "be true");
    }
}
