namespace Groundwork.Policies.Rules.Recovery;

/// <summary>A database that can move is found by a private name that moves with it.</summary>
public sealed class DatabaseIsFoundByName : StackRule
{
    const string Database = "gcp:sql/databaseInstance:DatabaseInstance";
    const string Zone = "gcp:dns/managedZone:ManagedZone";

    /// <summary>How long an answer may be kept.</summary>
    public static readonly Setting<int> MostSeconds = new("mostSeconds", "Seconds that the answer may be kept.", 60);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-dr-database-name",
        AppliesTo = [Database, Zone, "gcp:dns/recordSet:RecordSet"],
        Severity = Severity.High,
        Summary = "An address in each host's settings is a deployment to every host in the middle of a failover.",
        Remediation = "Use Infra.Gcp.Edge.PrivateDatabaseName.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [MostSeconds],
        Frameworks = ["soc2@2017:A1.2", "iso-27001@2022:A.8.14"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from primary in stack.OfType(Database)
        where stack.ReferencedBy(primary, Database, "masterInstanceName").Any()
        let records = stack.ReferencedBy(primary, "gcp:dns/recordSet:RecordSet", "rrdatas")
        select Verdict.OneOf(
            records.Select(record => Moves(record, stack)),
            primary.Violation("The primary must have a private name, an A record kept for a minute at most, got none."));

    Verdict Moves(ResourceInputs record, StackView stack) => Verdict.All(
        record.Require("type").EqualTo("A"),
        record.Require("ttl").AtMost(Get(MostSeconds, stack)),
        Verdict.OneOf(
            stack.Targets(record, "managedZone").OfType(Zone).Select(zone => Holds(zone, record)),
            record.Violation("The record must be in a private zone of this stack.")));

    static Verdict Holds(ResourceInputs zone, ResourceInputs record) => zone.Require("visibility").EqualTo("private")
        .And(zone.Require("dnsName").Present())
        .And(record.Require("name").Text(
            name => zone.At("dnsName").AsText() is { } domain && name.EndsWith($".{domain}", StringComparison.Ordinal),
            "end in the zone's name"));
}
