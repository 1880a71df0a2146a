namespace Groundwork.Policies.Rules.Sql;

/// <summary>Every primary keeps enough automatic backups, counted and not aged.</summary>
public sealed class DatabaseKeepsBackups : ResourceRule
{
    /// <summary>How many backups are kept at least.</summary>
    public static readonly Setting<int> Least = new Setting<int>("retainedBackups", "Automatic backups kept at least.", 7)
        .In(StackEnvironment.Prod, 30);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-backup-retention",
        AppliesTo = "gcp:sql/databaseInstance:DatabaseInstance",
        Severity = Severity.High,
        Summary = "Damage that is noticed late can be undone only with a backup from before it.",
        Remediation = "Set settings.backupConfiguration.backupRetentionSettings, or use Infra.Gcp.Database.PostgresDatabase.",
        Example = "BackupRetentionSettings = new() { RetainedBackups = 30, RetentionUnit = \"COUNT\" },",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Least],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs sql)
    {
        yield return Unless(sql.Require("masterInstanceName").Present(), "A read replica has no backups of its own.");
        yield return Unless(sql.Require("instanceType").EqualTo("READ_REPLICA_INSTANCE"), "A read replica has no backups of its own.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        var retention = sql.At("settings.backupConfiguration.backupRetentionSettings");

        yield return retention.Require("retainedBackups").AtLeast(Get(Least, sql));
        yield return retention.Require("retentionUnit").DefaultingTo("COUNT").EqualTo("COUNT");
    }
}
