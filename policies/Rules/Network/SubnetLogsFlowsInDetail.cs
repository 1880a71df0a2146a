namespace Groundwork.Policies.Rules.Network;

/// <summary>Flows are logged every half minute at least, with all that is known of them.</summary>
public sealed class SubnetLogsFlowsInDetail : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-subnet-flow-log-detail",
        AppliesTo = Subnets.Type,
        Severity = Severity.Low,
        Summary = "A quarter of an hour in one line tells nothing of an attack that took a minute.",
        Remediation = "Set aggregationInterval INTERVAL_5_SEC and metadata INCLUDE_ALL_METADATA, or use Infra.Gcp.Network.PrivateNetwork.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs subnet)
    {
        yield return Unless(Subnets.IsWithoutHosts(subnet), "A subnetwork of this purpose holds no hosts.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs subnet)
    {
        yield return subnet.Require("logConfig.aggregationInterval")
            .DefaultingTo("INTERVAL_5_SEC")
            .OneOf("INTERVAL_5_SEC", "INTERVAL_30_SEC");
        yield return subnet.Require("logConfig.metadata").DefaultingTo("INCLUDE_ALL_METADATA").EqualTo("INCLUDE_ALL_METADATA");
    }
}
