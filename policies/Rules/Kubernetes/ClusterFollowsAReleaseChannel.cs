namespace Groundwork.Policies.Rules.Kubernetes;

/// <summary>Clusters are kept up to date by a release channel.</summary>
public sealed class ClusterFollowsAReleaseChannel : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-gke-release-channel",
        AppliesTo = Clusters.Type,
        Severity = Severity.Medium,
        Summary = "Known holes stay open for as long as nobody upgrades by hand.",
        Remediation = "Set releaseChannel.channel to REGULAR or STABLE.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gke@1.4:5.5.4"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs cluster)
    {
        yield return Unless(Clusters.IsAutopilot(cluster), Clusters.AutopilotReason);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs cluster)
    {
        string[] channels = cluster.Context.Environment == StackEnvironment.Prod
            ? ["REGULAR", "STABLE", "EXTENDED"]
            : ["RAPID", "REGULAR", "STABLE", "EXTENDED"];

        yield return cluster.Require("releaseChannel.channel").OneOf(channels);
    }
}
