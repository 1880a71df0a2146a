namespace Groundwork.Policies.Rules.Sql;

/// <summary>Maintenance of a primary happens when we say, and not with the first wave.</summary>
public sealed class DatabaseHasMaintenanceWindow : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-maintenance-window",
        AppliesTo = Instances.Type,
        Severity = Severity.Medium,
        Summary = "Without a window Google restarts the instance whenever it suits.",
        Remediation = "Set settings.maintenanceWindow with day, hour and the track stable.",
        Levels = new(Level.Advisory, Level.Advisory, Level.Mandatory),
        Frameworks = ["soc2@2017:A1.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs sql)
    {
        yield return Unless(Instances.IsReplica(sql), Instances.ReplicaReason);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        yield return sql.Require("settings.maintenanceWindow.day").Present();
        yield return sql.Require("settings.maintenanceWindow.hour").Present();
        yield return sql.Require("settings.maintenanceWindow.updateTrack").NotEqualTo("canary");
    }
}
