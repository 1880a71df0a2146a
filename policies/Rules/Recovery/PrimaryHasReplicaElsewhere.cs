namespace Groundwork.Policies.Rules.Recovery;

/// <summary>Every primary has a replica in another region.</summary>
public sealed class PrimaryHasReplicaElsewhere : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-dr-sql-cross-region-replica",
        AppliesTo = "gcp:sql/databaseInstance:DatabaseInstance",
        Severity = Severity.Critical,
        Summary = "The loss of a region is otherwise a restore of hours.",
        Remediation = "Name a standby region in Infra.Gcp.Database.PostgresDatabase.",
        Levels = new(Level.Disabled, Level.Disabled, Level.Mandatory),
        Frameworks = ["soc2@2017:A1.2", "iso-27001@2022:A.8.14"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        stack.OfType("gcp:sql/databaseInstance:DatabaseInstance").Where(static sql => !Sql.Instances.IsReplica(sql).IsPassed).Select(primary =>
        {
            var nothing = primary.Violation("The primary must have a replica in another region, got none.");
            var replicas = stack.ReferencedBy(primary, "gcp:sql/databaseInstance:DatabaseInstance", "masterInstanceName")
                .Concat(stack.OfType("gcp:sql/databaseInstance:DatabaseInstance").Where(other => Names(primary, other) && Names(other, primary)))
                .Select(replica => replica.Require("region").Holds(value => !value.Equals(primary.At("region").Value), "be another region than the primary's"));
            return Verdict.OneOf(replicas, nothing);
        });

    // While two change places, both are primaries that name each other.
    static bool Names(ResourceInputs one, ResourceInputs other) =>
        other.At("name").AsText() is { } name && one.Each("replicaNames").Any(item => item.AsText() == name);
}
