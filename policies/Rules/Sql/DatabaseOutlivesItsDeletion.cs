namespace Groundwork.Policies.Rules.Sql;

/// <summary>What is deleted by mistake can be had back: its backups stay, and a last one is made.</summary>
public sealed class DatabaseOutlivesItsDeletion : ResourceRule
{
    /// <summary>Days that the last backup is kept at least.</summary>
    public static readonly Setting<int> Days = new("retentionDays", "Days that the last backup is kept at least.", 30);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-final-backup",
        AppliesTo = Instances.Type,
        Severity = Severity.High,
        Summary = "Deletion protection is switched off by the same person who deletes.",
        Remediation = "Set retainBackupsOnDelete and finalBackupConfig with 30 days, or use Infra.Gcp.Database.PostgresDatabase.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Days],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs sql)
    {
        yield return Unless(Instances.IsReplica(sql), Instances.ReplicaReason);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        yield return sql.Require("settings.retainBackupsOnDelete").True();
        yield return sql.Require("settings.finalBackupConfig.enabled").True();
        yield return sql.Require("settings.finalBackupConfig.retentionDays").AtLeast(Get(Days, sql));
    }
}
