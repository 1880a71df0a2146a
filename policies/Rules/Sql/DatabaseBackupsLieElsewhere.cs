using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Sql;

/// <summary>Backups are kept where a lost region does not take them along, with the transaction logs of a week.</summary>
public sealed class DatabaseBackupsLieElsewhere : ResourceRule
{
    /// <summary>Places of backups that outlive a region.</summary>
    public static readonly Setting<Sequence<string>> Places = new(
        "locations",
        "Places of backups that outlive a region.",
        (Sequence<string>)["us", "eu", "asia"]);

    /// <summary>Days of transaction logs at least.</summary>
    public static readonly Setting<int> LogDays = new Setting<int>("logDays", "Days of transaction logs at least.", 7)
        .In(StackEnvironment.Prod, 14);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-backup-location",
        AppliesTo = Instances.Type,
        Severity = Severity.High,
        Summary = "Backups in the region that is lost are lost with it.",
        Remediation = "Set backupConfiguration.location to a multi-region, startTime and transactionLogRetentionDays.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["iso-27001@2022:A.8.13"],
        Settings = [Places, LogDays],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs sql)
    {
        yield return Unless(Instances.IsReplica(sql), Instances.ReplicaReason);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        yield return sql.Require("settings.backupConfiguration.location").OneOf(Get(Places, sql).Items);
        yield return sql.Require("settings.backupConfiguration.startTime").Present();
        yield return sql.Require("settings.backupConfiguration.transactionLogRetentionDays").AtLeast(Get(LogDays, sql));
    }
}
