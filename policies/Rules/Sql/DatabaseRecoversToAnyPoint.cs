namespace Groundwork.Policies.Rules.Sql;

/// <summary>Every primary can be restored to any second of the last days.</summary>
public sealed class DatabaseRecoversToAnyPoint : ResourceRule
{
    /// <summary>How many days of transaction logs are kept at least.</summary>
    public static readonly Setting<int> LeastDays =
        new Setting<int>("transactionLogRetentionDays", "Days of transaction logs kept at least.", 1).In(StackEnvironment.Prod, 7);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-pitr",
        AppliesTo = Instances.Type,
        Severity = Severity.Critical,
        Summary = "Between two backups the transaction logs are all there is.",
        Remediation =
            "Set pointInTimeRecoveryEnabled (binaryLogEnabled on MySQL) and transactionLogRetentionDays in settings.backupConfiguration.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["iso-27001@2022:A.8.13", "soc2@2017:A1.2"],
        Settings = [LeastDays],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs sql)
    {
        yield return Unless(Instances.IsReplica(sql), Instances.ReplicaReason);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        yield return Instances.IsEngine(sql, "MYSQL").Then(() => sql.Require("settings.backupConfiguration.binaryLogEnabled").True());
        yield return Instances.IsEngine(sql, "MYSQL")
            .Not(sql.Violation("MySQL recovers by its binary log."))
            .Then(() => sql.Require("settings.backupConfiguration.pointInTimeRecoveryEnabled").True());
        yield return sql.Require("settings.backupConfiguration.transactionLogRetentionDays").DefaultingTo(7).AtLeast(Get(LeastDays, sql));
    }
}
