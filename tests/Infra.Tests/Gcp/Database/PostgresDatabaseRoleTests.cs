using Groundwork.Infra.Gcp.Database;

namespace Groundwork.Infra.Tests.Gcp.Database;

/// <summary>Which instance is primary, which stands by, and how they change places.</summary>
public sealed class PostgresDatabaseRoleTests
{
    const string Instance = "gcp:sql/databaseInstance:DatabaseInstance";

    [Fact]
    public async Task Designates_the_replica_when_told_to()
    {
        var program = await Run(new() { Designate = true });

        Assert.Equal(
            "trading-bot-test:trading-bot-backup-replica-us-east1-1",
            Primary(program)["replicationCluster.failoverDrReplicaName"]);
        Assert.Null(Replica(program)["replicationCluster"]);
    }

    [Fact]
    public async Task Designates_nothing_by_default() => Assert.Null(Primary(await Run(new()))["replicationCluster"]);

    [Fact]
    public async Task Says_which_replicas_each_has_while_roles_change()
    {
        var program = await Run(new() { Switchover = SwitchoverStep.Demote });

        Assert.Equal(["trading-bot-backup-replica-us-east1-1"], Primary(program).Texts("replicaNames"));
        Assert.Contains("replicaNames", Replica(program).Inputs.Keys);
        Assert.Empty(Replica(program).Texts("replicaNames"));
        Assert.Equal(string.Empty, Replica(program)["replicationCluster.failoverDrReplicaName"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leaves_the_old_primary_as_it_was_in_the_first_step(bool isPreview)
    {
        var before = await Run(new(), isPreview);
        var program = await Run(new() { Primary = "us-east1", Home = "us-central1", Switchover = SwitchoverStep.Promote }, isPreview);

        var old = program[Instance, "database-us-central1"];
        Assert.Equal("CLOUD_SQL_INSTANCE", old["instanceType"]);
        Assert.Equal(Primary(before)["settings.backupConfiguration.enabled"], old["settings.backupConfiguration.enabled"]);
        Assert.Equal(["trading-bot-database-us-east1-1"], old.Texts("replicaNames"));
        Assert.True(old.IsProtected);
    }

    [Fact]
    public async Task Makes_the_replica_a_primary_of_the_old_one_in_the_first_step()
    {
        var program = await Run(new() { Primary = "us-east1", Switchover = SwitchoverStep.Promote, Designate = true });

        var promoted = program[Instance, "database-us-east1"];
        Assert.Equal("CLOUD_SQL_INSTANCE", promoted["instanceType"]);
        Assert.Null(promoted["masterInstanceName"]);
        Assert.Equal(["trading-bot-backup-replica-us-central1-1"], promoted.Texts("replicaNames"));
        Assert.Equal("trading-bot-test:trading-bot-backup-replica-us-central1-1", promoted["replicationCluster.failoverDrReplicaName"]);
        Assert.Equal(true, promoted["settings.backupConfiguration.pointInTimeRecoveryEnabled"]);
        Assert.True(promoted.IsProtected);
    }

    [Fact]
    public async Task Says_nothing_of_replicas_otherwise()
    {
        var program = await Run(new());

        Assert.All(program.OfType(Instance), instance => Assert.DoesNotContain("replicaNames", instance.Inputs.Keys));
    }

    [Fact]
    public async Task Keeps_the_logical_name_of_an_instance_when_the_other_region_is_primary()
    {
        var program = await Run(new() { Primary = "us-east1" });

        Assert.Equal("CLOUD_SQL_INSTANCE", program[Instance, "database-us-east1"]["instanceType"]);
        Assert.Equal("READ_REPLICA_INSTANCE", program[Instance, "database-us-central1"]["instanceType"]);
    }

    static Task<TestProgram> Run(Databases database, bool isPreview = false) => TestProgram.Run(() => database.New(), isPreview);

    static RecordedResource Primary(TestProgram program) => program[Instance, "database-us-central1"];

    static RecordedResource Replica(TestProgram program) => program[Instance, "database-us-east1"];
}
