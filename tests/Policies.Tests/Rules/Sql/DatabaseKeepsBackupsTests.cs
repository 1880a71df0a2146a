using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseKeepsBackupsTests : ResourceRuleTests<DatabaseKeepsBackups>
{
    const string Retention = "settings.backupConfiguration.backupRetentionSettings";

    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With($"{Retention}.retainedBackups", 30)
        .With($"{Retention}.retentionUnit", "COUNT");

    protected override RuleCases Cases => new RuleCases(Database)
        .Accepts("seven are enough in development", d => d.With($"{Retention}.retainedBackups", 7).In(StackEnvironment.Dev))
        .Accepts(
            "a number may be configured",
            d => d.With($"{Retention}.retainedBackups", 3).Configured(Rule.Id, DatabaseKeepsBackups.Least, 3))
        .Rejects(d => d.With($"{Retention}.retainedBackups", 29), $"{Retention}.retainedBackups must be at least 30, got 29.")
        .Rejects(d => d.With($"{Retention}.retentionUnit", "TIME"), $"{Retention}.retentionUnit must be COUNT, got TIME.")
        .Missing(Retention, $"{Retention}.retainedBackups must be at least 30, got nothing.")
        .MissingOrNull($"{Retention}.retainedBackups", $"{Retention}.retainedBackups must be at least 30, got nothing.")
        .MissingOrNull($"{Retention}.retentionUnit")
        .Unknown(Retention)
        .Unknown($"{Retention}.retainedBackups")
        .Unknown("instanceType", Outcome.Passed)
        .Undetermined(
            "a possible replica with too few",
            d => d.With("instanceType", ResourceInputs.Unknown).With($"{Retention}.retainedBackups", 1))
        .Secret($"{Retention}.retainedBackups", 29, $"{Retention}.retainedBackups must be at least 30, got [secret].")
        .NotApplicable(d => d.With("masterInstanceName", ResourceInputs.Unknown), "A read replica has no backups of its own.")
        .NotApplicable(d => d.With("instanceType", "READ_REPLICA_INSTANCE"), "A read replica has no backups of its own.");
}
