using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;
using static Groundwork.Plan.Tests.Model;

namespace Groundwork.Plan.Tests.Differences;

public sealed class ReplacementTests
{
    [Theory]
    [InlineData("gcp:compute/disk:Disk", "size", 10, 20, Operation.Update)]
    [InlineData("gcp:compute/disk:Disk", "size", 20, 10, Operation.Replace)]
    [InlineData("gcp:compute/subnetwork:Subnetwork", "ipCidrRange", "10.0.16.0/20", "10.0.0.0/16", Operation.Update)]
    [InlineData("gcp:compute/subnetwork:Subnetwork", "ipCidrRange", "10.0.0.0/16", "10.0.0.0/20", Operation.Replace)]
    [InlineData("gcp:compute/subnetwork:Subnetwork", "ipCidrRange", "10.0.0.0/20", "10.8.0.0/16", Operation.Replace)]
    [InlineData("gcp:compute/subnetwork:Subnetwork", "description", "a", "b", Operation.Replace)]
    [InlineData("gcp:compute/subnetwork:Subnetwork", "privateIpGoogleAccess", true, false, Operation.Update)]
    [InlineData("random:index/randomPassword:RandomPassword", "length", 32, 40, Operation.Replace)]
    public void Follows_the_schema_and_the_exact_rules(string type, string key, object old, object @new, Operation operation)
    {
        var difference = Single(Resource(type, "r", (key, Value(old))), Resource(type, "r", (key, Value(@new))));

        Assert.Equal(operation, difference.Operation);
        Assert.Equal(Certainty.Predicted, difference.Certainty);
        Assert.Equal(operation == Operation.Replace ? [key] : [], difference.Reasons.Select(static r => r.Key));
    }

    [Fact]
    public void Says_may_where_the_provider_decides_by_its_own_code()
    {
        var difference = Single(
            Resource("gcp:redis/instance:Instance", "r", ("redisVersion", "REDIS_6_X")),
            Resource("gcp:redis/instance:Instance", "r", ("redisVersion", "REDIS_7_0")));

        Assert.Equal((Operation.Update, true), (difference.Operation, difference.MayReplace));
        Assert.Equal("the provider's own code decides", Assert.Single(difference.Changes).Because);
    }

    [Theory]
    [InlineData(true, false, Operation.Replace)]
    [InlineData(false, true, Operation.Update)]
    public void Replaces_a_bucket_only_to_unlock_it(bool old, bool @new, Operation operation)
    {
        ResourceState Bucket(bool locked) => Resource(
            "gcp:storage/bucket:Bucket",
            "b",
            ("location", "EU"),
            ("retentionPolicy", Map(("isLocked", locked), ("retentionPeriod", "10"))));

        Assert.Equal(operation, Single(Bucket(old), Bucket(@new)).Operation);
    }

    [Fact]
    public void Replaces_when_a_block_comes_that_can_only_be_set_at_creation()
    {
        var cluster = Resource("gcp:compute/subnetwork:Subnetwork", "s", ("ipCidrRange", "10.0.0.0/20"));

        var difference = Single(cluster, cluster.With("params", Map(("resourceManagerTags", Map(("a", "b"))))));

        Assert.Equal("params", Assert.Single(difference.Reasons).Key);
    }

    [Fact]
    public void Takes_a_value_that_is_the_default_for_no_change()
    {
        var job = Resource("gcp:cloudscheduler/job:Job", "j", ("schedule", "* * * * *"));

        Assert.Equal(Operation.Same, Single(job, job.With("timeZone", "Etc/UTC")).Operation);
        Assert.Equal(Operation.Update, Single(job, job.With("timeZone", "Europe/Berlin")).Operation);
    }

    [Theory]
    [InlineData("kubernetes:apps/v1:Deployment", "spec", "selector", Operation.Replace)]
    [InlineData("kubernetes:apps/v1:Deployment", "spec", "replicas", Operation.Update)]
    [InlineData("kubernetes:apps/v1:StatefulSet", "spec", "serviceName", Operation.Replace)]
    [InlineData("kubernetes:apps/v1:Deployment", "metadata", "namespace", Operation.Replace)]
    [InlineData("kubernetes:apps/v1:Deployment", "metadata", "labels", Operation.Update)]
    [InlineData("kubernetes:policy/v1:PodDisruptionBudget", "spec", "minAvailable", Operation.Update)]
    [InlineData("kubernetes:core/v1:Service", "spec", "clusterIP", Operation.Replace)]
    [InlineData("kubernetes:core/v1:PersistentVolumeClaim", "spec", "storageClassName", Operation.Replace)]
    public void Follows_the_table_of_Kubernetes(string type, string block, string key, Operation operation)
    {
        var difference = Single(Resource(type, "r", (block, Map((key, "a")))), Resource(type, "r", (block, Map((key, "b")))));

        Assert.Equal(operation, difference.Operation);
    }

    [Theory]
    [InlineData("kubernetes:core/v1:ConfigMap", "enableConfigMapMutable", "data", false, Operation.Update)]
    [InlineData("kubernetes:core/v1:ConfigMap", "enableConfigMapMutable", "data", true, Operation.Replace)]
    [InlineData("kubernetes:core/v1:ConfigMap", "enableSecretMutable", "data", false, Operation.Replace)]
    [InlineData("kubernetes:core/v1:ConfigMap", null, "data", false, Operation.Replace)]
    [InlineData("kubernetes:core/v1:Secret", "enableSecretMutable", "stringData", false, Operation.Update)]
    [InlineData("kubernetes:core/v1:Secret", "enableSecretMutable", "type", false, Operation.Replace)]
    [InlineData("kubernetes:core/v1:Secret", null, "stringData", false, Operation.Replace)]
    public void Changes_a_map_of_settings_in_place_where_the_provider_is_told_to(
        string type, string? setting, string key, bool immutable, Operation operation)
    {
        var provider = Resource("pulumi:providers:kubernetes", "k8s", setting is null ? [] : [(setting, "true")]);
        ResourceState Object(string value) => Resource(
            type,
            "c",
            ("immutable", immutable),
            (key, key == "type" ? value : Map(("k", value)))) with
        {
            Provider = provider.Urn,
        };

        var difference = Compare(Stack(provider, Object("a")), Stack(provider, Object("b"))).Find(UrnOf(type, "c"));

        Assert.Equal(operation, difference!.Operation);
    }

    [Theory]
    [InlineData("kubernetes:core/v1:Pod", "image", Operation.Replace)]
    [InlineData("kubernetes:core/v1:Pod", "resizePolicy", Operation.Update)]
    public void Follows_the_table_of_Kubernetes_into_each_container(string type, string key, Operation operation)
    {
        ResourceState Pod(string value) => Resource(type, "p", ("spec", Map(("containers", List(Map(("name", "main"), (key, value)))))));

        Assert.Equal(operation, Single(Pod("a"), Pod("b")).Operation);
    }

    [Fact]
    public void Replaces_a_kind_of_the_cluster_s_own_for_its_name_alone()
    {
        ResourceState Object(string name, string size) =>
            Resource("kubernetes:stable.example.com/v1:Widget", "w", ("metadata", Map(("name", name))), ("spec", Map(("size", size))));

        Assert.Equal(Operation.Replace, Single(Object("a", "1"), Object("b", "1")).Operation);
        Assert.Equal(Operation.Update, Single(Object("a", "1"), Object("a", "2")).Operation);
    }

    [Fact]
    public void Replaces_an_object_that_loses_its_metadata()
    {
        var account = Resource("kubernetes:core/v1:ServiceAccount", "a", ("metadata", Map(("labels", Map(("app", "a"))))));

        Assert.Equal(Operation.Replace, Single(account, account.With("metadata", null)).Operation);
    }

    [Fact]
    public void Deletes_a_named_Kubernetes_object_before_its_replacement()
    {
        ResourceState Service(string ip, params (string, PropertyValue)[] metadata) =>
            Resource("kubernetes:core/v1:Service", "s", ("metadata", Map(metadata)), ("spec", Map(("clusterIP", ip))));

        Assert.True(Single(Service("1", ("name", "s")), Service("2", ("name", "s"))).DeleteBeforeReplace);
        Assert.False(Single(Service("1"), Service("2")).DeleteBeforeReplace);
    }

    [Theory]
    [InlineData("CLOUD_SQL_INSTANCE", "READ_REPLICA_INSTANCE", "", "standby", "standby", "", true, Operation.Update)]
    [InlineData("CLOUD_SQL_INSTANCE", "READ_REPLICA_INSTANCE", "", "standby", "standby", "", false, Operation.Replace)]
    [InlineData("CLOUD_SQL_INSTANCE", "READ_REPLICA_INSTANCE", "", "standby", "", "", true, Operation.Replace)]
    [InlineData("CLOUD_SQL_INSTANCE", "READ_REPLICA_INSTANCE", "", "standby", "standby", "standby", true, Operation.Replace)]
    [InlineData("READ_REPLICA_INSTANCE", "READ_REPLICA_INSTANCE", "a", "b", "", "", true, Operation.Replace)]
    [InlineData("READ_REPLICA_INSTANCE", "CLOUD_SQL_INSTANCE", "primary", "", "", "", false, Operation.Update)]
    public void Knows_a_switchover_of_Cloud_SQL_from_a_replacement(
        string oldType, string newType, string oldMaster, string newMaster, string oldReplica, string newReplica, bool ready,
        Operation operation)
    {
        ResourceState Instance(string type, string master, string replica)
        {
            var instance = Resource(
                "gcp:sql/databaseInstance:DatabaseInstance",
                "db",
                ("instanceType", type),
                ("replicaNames", replica.Length > 0 ? List(replica) : List()));
            instance = master.Length > 0 ? instance.With("masterInstanceName", master) : instance;
            return ready ? instance.With("replicaConfiguration", Map(("failoverTarget", false))) : instance;
        }

        var difference = Single(Instance(oldType, oldMaster, oldReplica), Instance(newType, newMaster, newReplica));

        var change = difference.Changes.Single(static c => c.TopLevelKey == "masterInstanceName");
        Assert.Equal(operation == Operation.Replace ? ReplacementEffect.Must : ReplacementEffect.None, change.Replacement);
        Assert.NotNull(change.Because);
    }

    static PropertyValue Value(object value) => value switch
    {
        string text => text,
        int number => number,
        bool flag => flag,
        _ => throw new ArgumentException("not expected", nameof(value)),
    };
}
