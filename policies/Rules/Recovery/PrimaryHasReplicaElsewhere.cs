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
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        var byName = stack.OfType(Sql.Instances.Type).ToLookup(static sql => sql.At("name").AsText());
        return stack.OfType(Sql.Instances.Type).Where(static sql => !Sql.Instances.IsReplica(sql).IsPassed).Select(primary =>
        {
            var nothing = primary.Violation("The primary must have a replica in another region, got none.");
            var replicas = stack.ReferencedBy(primary, Sql.Instances.Type, "masterInstanceName")
                .Concat(
                    NamedBy(primary).SelectMany(name => byName[name]).Where(other => NamedBy(other).Contains(primary.At("name").AsText())))
                .Select(replica => replica.Require("region").Holds(
                    value => !value.Equals(primary.At("region").Value),
                    "be another region than the primary's"));
            return Verdict.OneOf(replicas, nothing);
        });
    }

    // While two change places, both are primaries that name each other.
    static IEnumerable<string> NamedBy(ResourceInputs primary) =>
        primary.Each("replicaNames").Select(static item => item.AsText()).OfType<string>().Distinct();
}
