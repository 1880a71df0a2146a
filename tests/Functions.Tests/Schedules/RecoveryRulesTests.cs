using Groundwork.Functions.Schedules;

namespace Groundwork.Functions.Tests.Schedules;

public sealed class RecoveryRulesTests
{
    static readonly RecoveryFigures Good = new()
    {
        FullSchedule = "0 3 * * *",
        IncrementalSchedule = "0 * * * *",
        KeepFullBackups = 30,
        KeepIncrementalDays = 7,
        BackupRpo = TimeSpan.FromMinutes(60),
        VaultRegion = "us-west1",
        DataRegions = ["us-central1", "us-east1"],
    };

    [Fact]
    public void Accepts_the_figures_required() => Assert.Empty(RecoveryRules.Check(Good));

    [Fact]
    public void Rejects_a_schedule_that_is_no_cron_line() => AssertOnly(
        "FULL_SCHEDULE must be a cron line of five fields such as '0 3 * * *', of *, numbers, ranges, steps and lists, got 'daily'.",
        Good with { FullSchedule = "daily" });

    [Fact]
    public void Rejects_an_hour_that_is_none() => AssertOnly(
        "FULL_SCHEDULE must be a cron line of five fields such as '0 3 * * *', got '0 24 * * *': "
        + "The given cron expression has an invalid format. Hours: Value must be a number between 0 and 23 (all inclusive).",
        Good with { FullSchedule = "0 24 * * *" });

    [Fact]
    public void Rejects_a_schedule_that_never_fires() => AssertOnly(
        "FULL_SCHEDULE must fire again and again, got '0 3 31 2 *', which never does.", Good with { FullSchedule = "0 3 31 2 *" });

    [Fact]
    public void Rejects_retention_shorter_than_the_interval() => AssertOnly(
        "KEEP_INCREMENTAL_DAYS must cover the 168 hours between full backups, got 6 days.",
        Good with { FullSchedule = "0 3 * * 0", KeepIncrementalDays = 6 });

    [Fact]
    public void Rejects_a_single_full_backup() => AssertOnly(
        "KEEP_FULL_BACKUPS must be at least 2, got 1: with one, the only backup is replaced by one that nobody has verified yet.",
        Good with { KeepFullBackups = 1 });

    [Fact]
    public void Rejects_a_recovery_point_below_what_the_schedule_gives() => AssertOnly(
        "BACKUP_RPO_MINUTES must be at least 120, the longest pause of INCREMENTAL_SCHEDULE '0 */2 * * *', got 60; or back up more often.",
        Good with { IncrementalSchedule = "0 */2 * * *" });

    [Fact]
    public void Rejects_a_vault_in_a_data_region() => AssertOnly(
        "VAULT_REGION must differ from the data regions us-central1, us-east1, got us-east1: a lost region would take the backups with it.",
        Good with { VaultRegion = "us-east1" });

    [Fact]
    public void Rejects_a_replica_in_the_primarys_region() => AssertOnly(
        "REGIONS must name different regions, got us-central1,us-central1: a replica in the primary's region is lost with it.",
        Good with { DataRegions = ["us-central1", "us-central1"] });

    static void AssertOnly(string error, RecoveryFigures figures) => Assert.Equal([error], RecoveryRules.Check(figures));
}
