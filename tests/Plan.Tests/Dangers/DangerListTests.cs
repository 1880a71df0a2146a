using Groundwork.Plan.Dangers;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;
using static Groundwork.Plan.Tests.Model;

namespace Groundwork.Plan.Tests.Dangers;

public sealed class DangerListTests
{
    const string Bucket = "gcp:storage/bucket:Bucket";
    const string Database = "gcp:sql/databaseInstance:DatabaseInstance";
    const string Alert = "gcp:monitoring/alertPolicy:AlertPolicy";
    const string Rule = "gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule";
    const string Grant = "gcp:storage/bucketIAMMember:BucketIAMMember";

    static readonly ResourceState Other = Resource("gcp:compute/network:Network", "other");

    [Fact]
    public void Ranks_the_worst_first()
    {
        var archive = Resource(Bucket, "archive", ("location", "EU"));
        var alert = Resource(Alert, "lag");
        var old = Stack(archive, alert, Resource(Bucket, "copies", ("location", "EU"), ("forceDestroy", false)));
        var @new = Stack(Resource(Bucket, "copies", ("location", "EU"), ("forceDestroy", true)));

        var dangers = DangerList.Of(Compare(old, @new));

        Assert.Equal(
            [
                (DangerKind.StatefulDelete, DangerRank.Critical, "archive", "Deleted with it: all objects in it."),
                (
                    DangerKind.DataLoss,
                    DangerRank.High,
                    "copies",
                    "forceDestroy lets a deletion take everything inside along, without asking."),
                (DangerKind.AlertRemoved, DangerRank.High, "lag", "Without it, nobody is told any more when its condition is met."),
            ],
            dangers.Select(static d => (d.Kind, d.Rank, d.Urn.Name, d.Reason)));
        Assert.All(dangers, static d => Assert.Equal("dev", d.Stack));
    }

    [Fact]
    public void Says_why_a_stateful_resource_is_replaced()
    {
        var network = Resource("gcp:compute/network:Network", "vpc", ("description", "a"));
        var disk = Resource("gcp:compute/subnetwork:Subnetwork", "hosts", ("network", Output(network, "id")));
        var address = Resource("gcp:compute/address:Address", "nat", ("subnetwork", Output(disk, "id")));

        var dangers = DangerList.Of(Compare(Stack(network, disk, address), Stack(network.With("description", "b"), disk, address)));

        Assert.Equal(
            "Replaced by a new one because description of vpc changes; lost: the address itself, which others may have allowed.",
            Assert.Single(dangers).Reason);
        Assert.Equal((DangerKind.StatefulReplace, Certainty.Predicted), (dangers[0].Kind, dangers[0].Certainty));
    }

    [Fact]
    public void Says_that_a_protected_or_retained_resource_is_less_at_risk()
    {
        var guarded = Resource(Bucket, "guarded") with { Options = new() { Protect = true } };
        var retained = Resource(Bucket, "retained") with { Options = new() { RetainOnDelete = true } };

        Assert.Equal(
            [
                (DangerRank.Critical, "Deleted with it: all objects in it. Pulumi refuses it while the resource is protected."),
                (DangerRank.Medium, "It is kept in the cloud but no longer managed: nothing here guards all objects in it any more."),
            ],
            DangerList.Of(Compare(Stack(guarded, retained), Stack())).Select(static d => (d.Rank, d.Reason)));
    }

    [Fact]
    public void Names_a_replacement_that_only_may_happen()
    {
        var redis = Resource("gcp:redis/instance:Instance", "cache", ("redisVersion", "REDIS_6_X"));

        var danger = Assert.Single(Of(redis, redis.With("redisVersion", "REDIS_7_0")));

        Assert.Equal(
            (DangerKind.StatefulReplace, DangerRank.High, Certainty.Unknown, "redisVersion"),
            (danger.Kind, danger.Rank, danger.Certainty, danger.Path.ToString()));
    }

    [Theory]
    [InlineData(Bucket, "versioning", "enabled", true, false, DangerKind.DataLoss)]
    [InlineData(Bucket, "retentionPolicy", "retentionPeriod", "2592000", "86400", DangerKind.ShorterRetention)]
    [InlineData(Bucket, "softDeletePolicy", "retentionDurationSeconds", 604800, 0, DangerKind.ShorterRetention)]
    [InlineData(Database, "settings", "availabilityType", "REGIONAL", "ZONAL", DangerKind.ProtectionRemoved)]
    [InlineData(Database, "settings", "deletionProtectionEnabled", true, false, DangerKind.ProtectionRemoved)]
    [InlineData(Database, "settings", "retainBackupsOnDelete", true, false, DangerKind.DataLoss)]
    [InlineData(Database, "settings", "deletionProtectionEnabled", false, true, null)]
    [InlineData(Bucket, "retentionPolicy", "retentionPeriod", "86400", "2592000", null)]
    [InlineData(Bucket, "labels", "team", "a", "b", null)]
    public void Sees_a_nested_guard_go(string type, string block, string key, object old, object @new, DangerKind? kind)
    {
        ResourceState Of(object value) => Resource(type, "r", (block, Map((key, Value(value)))));

        var dangers = DangerListTests.Of(Of(old), Of(@new));

        Assert.Equal(kind is null ? [] : [kind.Value], dangers.Select(static d => d.Kind));
        Assert.All(dangers, d => Assert.Equal($"{block}.{key}", d.Path.ToString()));
    }

    [Theory]
    [InlineData(Database, "deletionProtection", null, false, DangerKind.ProtectionRemoved)]
    [InlineData(Database, "deletionProtection", true, null, null)]
    [InlineData("gcp:secretmanager/secret:Secret", "versionDestroyTtl", "86400s", "3600s", DangerKind.ShorterRetention)]
    [InlineData("gcp:secretmanager/secret:Secret", "versionDestroyTtl", "1d", null, DangerKind.ShorterRetention)]
    [InlineData("gcp:pubsub/subscription:Subscription", "messageRetentionDuration", "1200s", "604800s", null)]
    [InlineData("gcp:bigquery/dataset:Dataset", "defaultTableExpirationMs", null, 1000, DangerKind.ShorterRetention)]
    [InlineData("gcp:logging/projectBucketConfig:ProjectBucketConfig", "retentionDays", 400, 90, DangerKind.ShorterRetention)]
    [InlineData(Bucket, "publicAccessPrevention", "enforced", "inherited", DangerKind.PublicExposure)]
    [InlineData(Bucket, "uniformBucketLevelAccess", true, false, DangerKind.PublicExposure)]
    [InlineData(Bucket, "publicAccessPrevention", "inherited", "enforced", null)]
    [InlineData(
        "gcp:cloudrunv2/service:Service", "ingress", "INGRESS_TRAFFIC_INTERNAL_ONLY", "INGRESS_TRAFFIC_ALL", DangerKind.PublicExposure)]
    [InlineData(Grant, "member", "user:a@b.c", "allUsers", DangerKind.PublicExposure)]
    [InlineData(Alert, "enabled", true, false, DangerKind.AlertRemoved)]
    [InlineData(Alert, "enabled", false, true, null)]
    public void Sees_a_guard_go(string type, string key, object? old, object? @new, DangerKind? kind)
    {
        ResourceState Of(object? value) => Resource(type, "r").With(key, value is null ? null : Value(value));

        var dangers = DangerListTests.Of(Of(old), Of(@new))
            .Where(static d => d.Kind is not (DangerKind.StatefulReplace or DangerKind.WiderAccess));

        Assert.Equal(kind is null ? [] : [kind.Value], dangers.Select(static d => d.Kind));
    }

    [Fact]
    public void Sees_objects_deleted_sooner_by_a_lifecycle_rule()
    {
        ResourceState Of(string action, double age) =>
            Resource(Bucket, "b", ("lifecycleRules", List(Map(("action", Map(("type", action))), ("condition", Map(("age", age)))))));

        Assert.Equal(
            "lifecycleRules[0].condition.age goes from 30 down to 7: objects are deleted sooner.",
            Assert.Single(DangerListTests.Of(Of("Delete", 30), Of("Delete", 7))).Reason);
        Assert.Empty(DangerListTests.Of(Of("SetStorageClass", 30), Of("SetStorageClass", 7)));
        Assert.Empty(DangerListTests.Of(Of("Delete", 7), Of("Delete", 30)));
        Assert.Single(DangerListTests.Of(Resource(Bucket, "b"), Of("Delete", 7)));
    }

    [Fact]
    public void Sees_an_alert_that_reaches_nobody()
    {
        var alert = Resource(
            Alert,
            "a",
            ("notificationChannels", List("c1", "c2")),
            ("conditions", List(Map(("displayName", "x")), Map(("displayName", "y")))));

        Assert.Equal(
            ["conditions[1] is gone: it no longer fires on that.", "notificationChannels[1] is gone: one less is told."],
            Of(alert, alert.With("notificationChannels", List("c1")).With("conditions", List(Map(("displayName", "x"))))).Select(static d =>
                d.Reason));
    }

    [Theory]
    [InlineData("0.0.0.0/0", true)]
    [InlineData("::/0", true)]
    [InlineData("0.0.0.0/1", true)]
    [InlineData("128.0.0.0/1", true)]
    [InlineData("::ffff:0:0/96", true)]
    [InlineData("::ffff:0.0.0.0/96", true)]
    [InlineData("::ffff:128.0.0.0/97", true)]
    [InlineData("::/64", true)]
    [InlineData("35.235.240.0/20", false)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("::ffff:10.0.0.0/104", false)]
    [InlineData("2001:db8::/32", false)]
    public void Sees_a_firewall_that_lets_everybody_in(string range, bool isPublic)
    {
        var dangers = DangerList.Of(Compare(Stack(Other), Stack(Other, FirewallRule("allow", range))));

        Assert.Equal(isPublic, dangers.Any(static d =>
            d is { Kind: DangerKind.PublicExposure, Rank: DangerRank.Critical, Reason: "The firewall lets tcp:22 in from everywhere." }));
        Assert.Contains(dangers, d => d.Kind == DangerKind.WiderFirewall && d.Reason == $"A new rule lets tcp:22 in from {range}.");
    }

    [Fact]
    public void Sees_a_firewall_that_lets_more_through()
    {
        var rule = FirewallRule("allow", "10.0.0.0/8");

        Assert.Equal(
            "It lets tcp:22 in from 172.16.0.0/12 too.",
            Assert.Single(Of(rule, FirewallRule("allow", "10.0.0.0/8", "172.16.0.0/12"))).Reason);
        Assert.Empty(Of(FirewallRule("allow", "10.0.0.0/8", "172.16.0.0/12"), rule));
        Assert.Equal("A rule that held tcp:22 back from coming in is gone.", Of(FirewallRule("deny", "10.0.0.0/8"), rule)[1].Reason);
        Assert.Equal(
            "A rule that held tcp:22 back from coming in is gone.",
            Assert.Single(DangerList.Of(Compare(Stack(Other, FirewallRule("deny", "0.0.0.0/0")), Stack(Other)))).Reason);
        Assert.Equal(
            "It lets tcp:22,443 in, where it was tcp:22.",
            Assert.Single(Of(rule, rule.With("match", Map(
                ("layer4Configs", List(Map(("ipProtocol", "tcp"), ("ports", List("22", "443"))))),
                ("srcIpRanges", List("10.0.0.0/8")))))).Reason);
    }

    [Fact]
    public void Sees_who_may_do_more()
    {
        var grant = Resource(Grant, "g", ("bucket", "b"), ("member", "user:a@b.c"), ("role", "roles/storage.objectViewer"));
        var account = Resource("gcp:serviceaccount/account:Account", "publisher");
        var own = Resource(Grant, "own", ("bucket", "b"), ("member", Output(account, "member")), ("role", "roles/storage.objectUser"));
        var owner = Resource("gcp:projects/iAMMember:IAMMember", "owner", ("member", Output(account, "member")), ("role", "roles/owner"));

        var dangers = DangerList.Of(Compare(Stack(Other), Stack(Other, grant, account, own, owner)));

        Assert.Equal(
            [
                (DangerRank.Critical, "publisher gets roles/owner on the whole project."),
                (DangerRank.Medium, "user:a@b.c gets roles/storage.objectViewer."),
            ],
            dangers.Select(static d => (d.Rank, d.Reason)));
        Assert.Equal(
            "user:a@b.c gets roles/storage.admin instead of what the grant was.",
            Assert.Single(Of(grant, grant.With("role", "roles/storage.admin"))).Reason);
    }

    [Fact]
    public void Says_nothing_of_access_in_a_stack_that_is_all_new()
    {
        var grant = Resource(Grant, "g", ("bucket", "b"), ("member", "user:a@b.c"), ("role", "roles/storage.objectViewer"));

        Assert.Empty(DangerList.Of(StackDifference.Compute(Baseline.Empty, Stack(grant, FirewallRule("allow", "10.0.0.0/8")), Catalog)));
    }

    [Fact]
    public void Sees_protection_taken_off()
    {
        var bucket = Resource(Bucket, "b");

        Assert.Equal(
            [DangerKind.DataLoss, DangerKind.ProtectionRemoved],
            Of(bucket with { Options = new() { Protect = true, RetainOnDelete = true } }, bucket).Select(static d => d.Kind));
    }

    [Fact]
    public void Names_all_guards_of_a_resource_in_one_line()
    {
        ResourceState Of(bool on) =>
            Resource(Database, "d", ("deletionProtection", on), ("settings", Map(("deletionProtectionEnabled", on)))) with
            {
                Options = new() { Protect = on },
            };

        Assert.Equal(
            "Pulumi's protection, deletionProtection and settings.deletionProtectionEnabled are switched off: "
                + "the next change may delete it.",
            Assert.Single(DangerListTests.Of(Of(true), Of(false))).Reason);
        Assert.Empty(DangerListTests.Of(
            Component("x:y:Z", "c", ("deletionProtection", true)),
            Component("x:y:Z", "c", ("deletionProtection", false))));
    }

    [Fact]
    public void Never_shows_a_secret()
    {
        var old = Resource(
            Database,
            "d",
            ("settings", Map(("retentionDays", new SecretValue("hunter2")))),
            ("member", new SecretValue("hunter2")));
        var @new =
            Resource(Database, "d", ("settings", Map(("retentionDays", new SecretValue("hunter1")))), ("role", new SecretValue("hunter2")));

        Assert.DoesNotContain("hunter", string.Concat(Of(old, @new)), StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_only_types_that_the_schemas_know_or_that_are_foreign() =>
        Assert.All(
            StatefulTypes.All.Where(static t => t.StartsWith("gcp:", StringComparison.Ordinal)),
            static t => Assert.NotNull(Catalog.Find(t)));

    static ResourceState FirewallRule(string action, params string[] ranges) =>
        Resource(Rule, "rule", ("action", action), ("direction", "INGRESS"),
            ("match", Map(("layer4Configs", List(Map(("ipProtocol", "tcp"), ("ports", List("22"))))), ("srcIpRanges", new ListValue(
            [
                .. ranges.Select(static r => new TextValue(r)),
            ])))));

    static System.Collections.Immutable.ImmutableArray<Danger> Of(ResourceState old, ResourceState @new) =>
        DangerList.Of(Compare(Stack(Other, old), Stack(Other, @new)));

    static PropertyValue Value(object value) => value switch
    {
        string text => text,
        int number => number,
        bool flag => flag,
        _ => throw new ArgumentException("not expected", nameof(value)),
    };
}
