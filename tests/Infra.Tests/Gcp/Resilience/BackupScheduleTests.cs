using Groundwork.Infra.Gcp.Resilience;

namespace Groundwork.Infra.Tests.Gcp.Resilience;

public sealed class BackupScheduleTests
{
    const string Job = "gcp:cloudscheduler/job:Job";

    [Theory]
    [InlineData("backup: full", "0 3 * * *")]
    [InlineData("backup: incremental", "0 * * * *")]
    [InlineData("verification: daily", "0 5 * * *")]
    [InlineData("vault: copy", "30 * * * *")]
    public async Task Runs_as_required(string description, string schedule)
    {
        var program = await Program();

        Assert.Equal(schedule, Assert.Single(program.OfType(Job), job => Equals(job["description"], description))["schedule"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lets_the_verifier_delete_its_own_instances_alone(bool isPreview)
    {
        var program = await Program(isPreview);

        var roles = program.OfType("gcp:projects/iAMCustomRole:IAMCustomRole")
            .Where(role => role.Texts("permissions").Contains("cloudsql.instances.delete"));

        Assert.Equal("schedule-verify-role-copies", Assert.Single(roles).Name);
        Assert.Equal(
            "resource.type == \"sqladmin.googleapis.com/Instance\" && "
                + "(resource.name.startsWith(\"projects/trading-bot-test/instances/trading-bot-verify-\"))",
            program["gcp:projects/iAMMember:IAMMember", "schedule-verify-grant-copies"]["condition.expression"]);
    }

    [Fact]
    public async Task Tells_the_backup_where_to_write()
    {
        var function = (await Program())["gcp:cloudfunctionsv2/function:Function", "schedule-backup"];

        Assert.Equal("trading-bot-test-critical-backups", function["serviceConfig.environmentVariables.BACKUP_BUCKET"]);
        Assert.Equal("us-west1", function["serviceConfig.environmentVariables.VAULT_REGION"]);
        Assert.Equal("us-central1,us-east1", function["serviceConfig.environmentVariables.REGIONS"]);
        Assert.Equal(
            "trading-bot-database-us-central1-1,trading-bot-backup-replica-us-east1-1",
            function["serviceConfig.environmentVariables.INSTANCES"]);
    }

    [Fact]
    public void Refuses_to_keep_less_than_lies_between_full_backups()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            BackupScheduleArgs.CheckFigures(
                CronSchedule.Parse("0 3 * * 0"),
                CronSchedule.Parse("0 * * * *"),
                keepIncrementalDays: 3,
                backupRpoMinutes: 60));

        Assert.Equal("KeepIncrementalDays must cover the 168 hours between full backups, got 3.", error.Message);
    }

    [Fact]
    public void Refuses_a_recovery_point_that_the_schedule_can_not_give()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            BackupScheduleArgs.CheckFigures(
                CronSchedule.Parse("0 3 * * *"),
                CronSchedule.Parse("0 */2 * * *"),
                keepIncrementalDays: 7,
                backupRpoMinutes: 60));

        Assert.Equal(
            "BackupRpoMinutes must be at least 120, the longest pause of Incremental '0 */2 * * *', got 60; or back up more often.",
            error.Message);
    }

    static Task<TestProgram> Program(bool isPreview = false) => TestProgram.Run(
        () =>
        {
            var system = new RecoverySystem();

            _ = new BackupSchedule("schedule", new()
            {
                Runtime = system.Runtime,
                Vault = system.Vault(),
                Database = system.Database,
                BackupIdentity = system.Identity("backup"),
                VerifyIdentity = system.Identity("verify"),
                CopyIdentity = system.Identity("vault"),
                CountedTables = ["strategies"],
            });
        },
        isPreview);
}
