namespace Groundwork.Preview.Audit.Cost;

/// <summary>What an estimate leaves out, in order of what it may cost.</summary>
static class CostHoles
{
    // Billed by the hour for as long as one exists, whether it is used or not: one of these outweighs hundreds of the others.
    static readonly HashSet<string> Hourly = new(StringComparer.Ordinal)
    {
        "gcp:alloydb/instance:Instance", "gcp:cloudids/endpoint:Endpoint", "gcp:compute/globalForwardingRule:GlobalForwardingRule",
        "gcp:compute/instance:Instance",
        "gcp:compute/vpnTunnel:VPNTunnel", "gcp:container/cluster:Cluster", "gcp:container/nodePool:NodePool", "gcp:redis/cluster:Cluster",
        "gcp:redis/instance:Instance",
        "gcp:spanner/instance:Instance", "aws:ec2/instance:Instance", "aws:ec2/natGateway:NatGateway", "aws:ec2/vpcEndpoint:VpcEndpoint",
        "aws:ecs/service:Service",
        "aws:eks/cluster:Cluster", "aws:eks/nodeGroup:NodeGroup", "aws:elasticache/replicationGroup:ReplicationGroup",
        "aws:lb/loadBalancer:LoadBalancer",
        "aws:mq/broker:Broker", "aws:msk/cluster:Cluster", "aws:networkfirewall/firewall:Firewall", "aws:opensearch/domain:Domain",
        "aws:rds/cluster:Cluster",
        "aws:rds/clusterInstance:ClusterInstance", "aws:rds/instance:Instance",
    };

    /// <summary>The kinds that are billed by the hour first, then the most frequent ones.</summary>
    public static IEnumerable<TypeCount> BiggestFirst(IEnumerable<TypeCount> holes) =>
        holes.OrderByDescending(static h => Hourly.Contains(h.Type))
            .ThenByDescending(static h => h.Count)
            .ThenBy(static h => h.Type, StringComparer.Ordinal);
}
