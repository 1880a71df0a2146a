namespace Groundwork.Policies.Rules.Kubernetes;

/// <summary>What the rules on GKE clusters ask first.</summary>
static class Clusters
{
    public const string Type = "gcp:container/cluster:Cluster";

    public const string Pool = "gcp:container/nodePool:NodePool";

    public const string AutopilotReason = "Autopilot always does this.";

    /// <summary>Passes for a cluster whose nodes Google runs.</summary>
    public static Verdict IsAutopilot(ResourceInputs cluster) => cluster.Require("enableAutopilot").True();

    /// <summary>Passes for a cluster, as against a node pool.</summary>
    public static bool IsCluster(ResourceInputs resource) => resource.Type == Type;
}
