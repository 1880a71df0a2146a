namespace Groundwork.Policies.Rules.Sql;

/// <summary>Every primary has a standby in another zone.</summary>
public sealed class DatabaseIsHighlyAvailable : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-ha",
        AppliesTo = Instances.Type,
        Severity = Severity.High,
        Summary = "The loss of a zone is then a failover of a minute, not a restore.",
        Remediation = "Set settings.availabilityType to REGIONAL.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
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
        yield return sql.Require("settings.availabilityType").DefaultingTo("ZONAL").EqualTo("REGIONAL");
    }
}
