namespace Groundwork.Policies.Rules.Sql;

/// <summary>Every primary is backed up automatically.</summary>
public sealed class DatabaseIsBackedUp : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-backups-enabled",
        AppliesTo = Instances.Type,
        Severity = Severity.Critical,
        Summary = "Without backups a deleted table is gone.",
        Remediation = "Set settings.backupConfiguration.enabled to true.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:6.7", "cis-gcp@5.0:6.8", "iso-27001@2022:A.8.13", "soc2@2017:CC7.5"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs sql)
    {
        yield return Unless(Instances.IsReplica(sql), Instances.ReplicaReason);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        yield return sql.Require("settings.backupConfiguration.enabled").True();
    }
}
