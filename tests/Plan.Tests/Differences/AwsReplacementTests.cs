using System.Text;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;
using static Groundwork.Plan.Tests.Model;

namespace Groundwork.Plan.Tests.Differences;

public sealed class AwsReplacementTests
{
    const string Database = "aws:rds/instance:Instance";

    [Theory]
    [InlineData("blocks", ReplacementEffect.None, false)]
    [InlineData("blocks", ReplacementEffect.Must, true)]
    public void A_block_of_the_plugin_framework_hands_its_replacing_down(string key, ReplacementEffect effect, bool framework)
    {
        var schema = Toy(framework ? "\"framework\":true,\"tf\":\"toy_thing\"," : "\"tf\":\"toy_thing\",");

        Assert.Equal(effect, Change(schema, (key, List(Map(("size", 1)))), (key, List(Map(("size", 2))))).Replacement);
    }

    [Fact]
    public void A_provider_of_its_own_means_all_that_is_in_a_property_that_replaces() =>
        Assert.Equal(
            ReplacementEffect.Must,
            Change(Toy(""), ("blocks", List(Map(("size", 1)))), ("blocks", List(Map(("size", 2))))).Replacement);

    [Fact]
    public void A_block_replaces_when_an_element_comes_or_goes()
    {
        var schema = Toy("\"tf\":\"toy_thing\",");

        Assert.Equal(
            ReplacementEffect.Must,
            Change(schema, ("blocks", List(Map(("size", 1)))), ("blocks", List(Map(("size", 1)), Map(("size", 2))))).Replacement);
        Assert.Equal(
            ReplacementEffect.Must,
            Change(schema, ("blocks", List(Map(("size", 1)), Map(("size", 2)))), ("blocks", List(Map(("size", 1))))).Replacement);
    }

    [Fact]
    public void A_list_or_map_of_plain_values_replaces_by_each_of_them()
    {
        var schema = Toy("\"tf\":\"toy_thing\",");

        Assert.Equal(ReplacementEffect.Must, Change(schema, ("names", List("a")), ("names", List("b"))).Replacement);
        Assert.Equal(ReplacementEffect.Must, Change(schema, ("marks", Map(("k", "a"))), ("marks", Map(("k", "b")))).Replacement);
    }

    [Fact]
    public void A_change_of_what_is_newer_than_the_facts_may_replace()
    {
        var change = Change(Toy("\"tf\":\"toy_thing\","), ("news", "a"), ("news", "b"));

        Assert.Equal((ReplacementEffect.May, "newer than what is known of the provider"), (change.Replacement, change.Because));
    }

    [Fact]
    public void A_database_s_restore_replaces_only_when_it_comes_or_goes()
    {
        var plain = Resource(Database, "db", ("engine", "postgres"));
        ResourceState Restored(string time) =>
            plain.With("restoreToPointInTime", Map(("restoreTime", time), ("sourceDbInstanceIdentifier", "old")));

        Assert.Equal(Operation.Replace, Single(plain, Restored("2026-01-01T00:00:00Z")).Operation);
        Assert.Equal(Operation.Replace, Single(Restored("2026-01-01T00:00:00Z"), plain).Operation);
    }

    [Fact]
    public void Taking_out_what_the_cloud_fills_in_is_no_change()
    {
        var database = Resource(Database, "db", ("engine", "postgres"));

        Assert.Equal(Operation.Same, Single(database.With("backupWindow", "03:00-04:00"), database).Operation);
        Assert.Equal(Operation.Update, Single(database, database.With("backupWindow", "03:00-04:00")).Operation);
    }

    [Fact]
    public void A_policy_as_a_document_replaces_like_its_text()
    {
        ResourceState Policy(string description) =>
            Resource(
                "aws:ecr/lifecyclePolicy:LifecyclePolicy",
                "p",
                ("repository", "app"),
                ("policy", Map(("rules", List(Map(("description", description)))))));

        var difference = Single(Policy("a"), Policy("b"));

        Assert.Equal((Operation.Replace, true), (difference.Operation, difference.DeleteBeforeReplace));
    }

    [Theory]
    [InlineData("ap-northeast-2", "ap-northeast-1", ReplacementEffect.Must)]
    [InlineData(null, "ap-northeast-1", ReplacementEffect.May)]
    [InlineData("ap-northeast-2", null, ReplacementEffect.May)]
    public void A_region_replaces_unless_it_may_be_the_provider_s_own(string? old, string? @new, ReplacementEffect effect) =>
        Assert.Equal(effect, Assert.Single(
            Single(With("aws:sqs/queue:Queue", "region", old), With("aws:sqs/queue:Queue", "region", @new)).Changes).Replacement);

    [Theory]
    [InlineData("aws:amp/workspace:Workspace", "alias", "a", "b", ReplacementEffect.None)]
    [InlineData("aws:amp/workspace:Workspace", "alias", "a", null, ReplacementEffect.Must)]
    [InlineData("aws:acm/certificate:Certificate", "domainName", "a.example", "b.example", ReplacementEffect.Must)]
    [InlineData("aws:cognito/userPoolDomain:UserPoolDomain", "certificateArn", "a", "b", ReplacementEffect.None)]
    [InlineData("aws:cognito/userPoolDomain:UserPoolDomain", "certificateArn", null, "b", ReplacementEffect.Must)]
    [InlineData("aws:ec2/vpc:Vpc", "instanceTenancy", "dedicated", "default", ReplacementEffect.None)]
    [InlineData("aws:ec2/vpc:Vpc", "instanceTenancy", "default", "dedicated", ReplacementEffect.Must)]
    [InlineData("aws:ec2/vpc:Vpc", "cidrBlock", "10.0.0.0/16", "10.1.0.0/16", ReplacementEffect.Must)]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup", "engine", "redis", "valkey", ReplacementEffect.None)]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup", "engine", "valkey", "redis", ReplacementEffect.Must)]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup", "engineVersion", "7.0", "7.1", ReplacementEffect.None)]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup", "engineVersion", "7.1", "6.x", ReplacementEffect.Must)]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup", "engineVersion", "latest", "7.1", ReplacementEffect.May)]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup", "transitEncryptionEnabled", true, false, ReplacementEffect.May)]
    [InlineData("aws:secretsmanager/secretVersion:SecretVersion", "secretString", "a", "b", ReplacementEffect.Must)]
    [InlineData("aws:ssm/parameter:Parameter", "tier", "Advanced", "Standard", ReplacementEffect.Must)]
    [InlineData("aws:ssm/parameter:Parameter", "tier", "Standard", "Advanced", ReplacementEffect.None)]
    [InlineData(
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "cidrIpv4", "10.0.0.0/8", "10.1.0.0/16", ReplacementEffect.None)]
    [InlineData("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "cidrIpv4", "10.0.0.0/8", null, ReplacementEffect.Must)]
    [InlineData(Database, "engineVersion", "14.18", "14.19", ReplacementEffect.None)]
    [InlineData(Database, "storageEncrypted", false, true, ReplacementEffect.Must)]
    public void Follows_the_provider_s_own_code(string type, string key, object? old, object? @new, ReplacementEffect effect)
    {
        var change = Assert.Single(Single(With(type, key, old), With(type, key, @new)).Changes);

        Assert.Equal(effect, change.Replacement);
        Assert.True(effect is not ReplacementEffect.May || change.Because is not null);
    }

    [Theory]
    [InlineData("network", new[] { "a" }, new[] { "a", "b" }, ReplacementEffect.None)]
    [InlineData("network", new[] { "a", "b" }, new[] { "a" }, ReplacementEffect.Must)]
    [InlineData("application", new[] { "a", "b" }, new[] { "a" }, ReplacementEffect.None)]
    public void A_network_load_balancer_keeps_its_subnets(string kind, string[] old, string[] @new, ReplacementEffect effect)
    {
        ResourceState Balancer(string[] subnets) =>
            Resource(
                "aws:lb/loadBalancer:LoadBalancer",
                "lb",
                ("loadBalancerType", kind),
                ("subnets", List([.. subnets.Select(static s => new TextValue(s))])));

        Assert.All(Single(Balancer(old), Balancer(@new)).Changes, change => Assert.Equal(effect, change.Replacement));
    }

    [Theory]
    [InlineData("storageType", "postgres", ReplacementEffect.Must)]
    [InlineData("storageType", "aurora-postgresql", ReplacementEffect.None)]
    public void A_Multi_AZ_cluster_keeps_its_storage(string key, string engine, ReplacementEffect effect)
    {
        ResourceState Cluster(string value) => Resource("aws:rds/cluster:Cluster", "db", ("engine", engine), (key, value));

        Assert.Equal(effect, Assert.Single(Single(Cluster("io1"), Cluster("gp3")).Changes).Replacement);
    }

    [Fact]
    public void Tells_why_the_provider_may_replace() =>
        Assert.Equal(
            "the provider's own code decides: only if the running engine is older than 7.0.5",
            Assert.Single(Single(
                With("aws:elasticache/replicationGroup:ReplicationGroup", "transitEncryptionEnabled", true),
                With("aws:elasticache/replicationGroup:ReplicationGroup", "transitEncryptionEnabled", false)).Changes).Because);

    static ResourceState With(string type, string key, object? value) => value switch
    {
        null => Resource(type, "r"),
        string text => Resource(type, "r", (key, text)),
        bool flag => Resource(type, "r", (key, flag)),
        _ => throw new ArgumentException("not expected", nameof(value)),
    };

    static PropertyChange Change(SchemaCatalog schema, (string, PropertyValue) old, (string, PropertyValue) @new) =>
        Assert.Single(Assert.Single(
            StackDifference.Compute(
                Baseline.Of(Stack(Resource("toy:index:Thing", "t", old))),
                Stack(Resource("toy:index:Thing", "t", @new)),
                schema).Resources).Changes);

    static SchemaCatalog Toy(string marks) => SchemaCatalog.FromFiles(
    [
        Encoding.UTF8.GetBytes(
            $$$"""
            {
             "provider": "toy",
             "version": "1.0.0",
             "resources": {
              "toy:index:Thing": {"cs":"Pulumi.Toy.Thing",{{{marks}}}"inputs":{
               "blocks":{"type":"list<Block>","forceNew":true},"names":{"type":"list<string>","forceNew":true},
               "marks":{"type":"map<string>","forceNew":true},"news":{"type":"string","unseen":true}},"outputs":{} }
             },
             "types": {
              "Block": {"properties":{"size":{"type":"int"} } }
             }
            }
            """.Replace("\n   ", "", StringComparison.Ordinal)), // a resource stands on one line
    ]);
}
