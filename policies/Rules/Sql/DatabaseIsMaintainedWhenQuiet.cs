namespace Groundwork.Policies.Rules.Sql;

/// <summary>Maintenance comes at the weekend, after the first wave, and not in the weeks that are kept free.</summary>
public sealed class DatabaseIsMaintainedWhenQuiet : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-maintenance-quiet",
        AppliesTo = Instances.Type,
        Severity = Severity.Medium,
        Summary = "A restart in a busy hour costs money; the first wave finds the faults.",
        Remediation = "Set maintenanceWindow to day 7 with the track stable, and denyMaintenancePeriod whole.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs sql)
    {
        yield return Unless(Instances.IsReplica(sql), Instances.ReplicaReason);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        yield return sql.Require("settings.maintenanceWindow.updateTrack").OneOf("stable", "week5");
        yield return sql.Require("settings.maintenanceWindow.day").AtLeast(6);
        yield return sql.Require("settings.denyMaintenancePeriod").Present();
        yield return sql.Require("settings.denyMaintenancePeriod.time").EqualTo("00:00:00");
    }
}
