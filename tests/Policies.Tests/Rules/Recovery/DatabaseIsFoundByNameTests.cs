using Groundwork.Policies.Rules.Recovery;

namespace Groundwork.Policies.Tests.Rules.Recovery;

public sealed class DatabaseIsFoundByNameTests : StackRuleTests<DatabaseIsFoundByName>
{
    const string Nothing = "The primary must have a private name, an A record kept for a minute at most, got none.";

    static readonly ResourceInputs Primary = new("gcp:sql/databaseInstance:DatabaseInstance", "primary");

    static readonly ResourceInputs Replica = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "replica")
        .With("masterInstanceName", Primary.Output("name"));

    static readonly ResourceInputs Zone = new ResourceInputs("gcp:dns/managedZone:ManagedZone", "internal")
        .With("visibility", "private")
        .With("dnsName", "example.internal.");

    static readonly ResourceInputs Record = new ResourceInputs("gcp:dns/recordSet:RecordSet", "database")
        .With("managedZone", Zone.Output("name"))
        .With("name", "database.example.internal.")
        .With("type", "A")
        .With("ttl", 5)
        .With("rrdatas[0]", Primary.Output("privateIpAddress"));

    protected override StackCases Cases => new StackCases(new StackView(Primary, Replica, Zone, Record))
        .Accepts("a database that has nowhere to move", s => s.Without("replica").Without("database"))
        .Rejects(s => s.Change("database", r => r.With("ttl", 300)), Nothing)
        .Rejects(s => s.Change("database", r => r.With("type", "CNAME")), Nothing)
        .Rejects(s => s.Change("database", r => r.With("name", "database.example.com.")), Nothing)
        .Rejects(s => s.Change("database", r => r.With("rrdatas[0]", "10.0.0.3")), Nothing)
        .Rejects(s => s.Change("database", r => r.With("managedZone", "another")), Nothing)
        .Rejects(s => s.Change("internal", z => z.With("visibility", "public")), Nothing)
        .MissingResource("database", Nothing)
        .Missing("database", "ttl", Nothing)
        .Null("database", "ttl", Nothing)
        .Unknown("database", "ttl")
        .Secret("database", "ttl", 300, Nothing);
}
