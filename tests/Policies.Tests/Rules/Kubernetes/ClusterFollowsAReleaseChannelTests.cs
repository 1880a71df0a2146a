using Groundwork.Policies.Rules.Kubernetes;

namespace Groundwork.Policies.Tests.Rules.Kubernetes;

public sealed class ClusterFollowsAReleaseChannelTests : ResourceRuleTests<ClusterFollowsAReleaseChannel>
{
    static readonly ResourceInputs Cluster = new ResourceInputs("gcp:container/cluster:Cluster", "trading")
        .With("releaseChannel.channel", "REGULAR");

    protected override RuleCases Cases => new RuleCases(Cluster)
        .Accepts("the rapid one in development", c => c.With("releaseChannel.channel", "RAPID").In(StackEnvironment.Dev))
        .Rejects(
            c => c.With("releaseChannel.channel", "RAPID"),
            "releaseChannel.channel must be one of REGULAR, STABLE, EXTENDED, got RAPID.")
        .MissingOrNull("releaseChannel", "releaseChannel.channel must be one of REGULAR, STABLE, EXTENDED, got nothing.")
        .Unknown("releaseChannel.channel")
        .Secret("releaseChannel.channel", "UNSPECIFIED", "releaseChannel.channel must be one of REGULAR, STABLE, EXTENDED, got [secret].")
        .NotApplicable(c => c.With("enableAutopilot", true), "Autopilot always does this.");
}
