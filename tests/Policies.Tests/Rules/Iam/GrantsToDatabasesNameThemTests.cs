using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class GrantsToDatabasesNameThemTests : StackRuleTests<GrantsToDatabasesNameThem>
{
    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With("name", "trading-1");

    static readonly ResourceInputs Grant = new ResourceInputs("gcp:projects/iAMMember:IAMMember", "connects")
        .With("role", "roles/cloudsql.client")
        .With("condition.expression", """resource.name == "projects/p/instances/trading-1" """);

    const string Wanted = "condition.expression must name every database instance of this stack and no other, got";

    protected override StackCases Cases => new StackCases(new StackView(Database, Grant))
        .Accepts(
            "another role beside",
            s => s.With(new ResourceInputs("gcp:projects/iAMMember:IAMMember", "writes").With("role", "roles/logging.logWriter")))
        .Rejects(s => s.Change("connects", r => r.With("condition.expression", "true")), $"{Wanted} true.")
        .Rejects(
            s => s.Change("connects", r => r.With("condition.expression", "resource.name == \"projects/p/instances/other\"")),
            $"{Wanted} resource.name == \"projects/p/instances/other\".")
        .Missing("connects", "condition", $"{Wanted} nothing.")
        .Null("connects", "condition", $"{Wanted} nothing.")
        .Unknown("connects", "condition.expression")
        .Unknown("connects", "condition")
        .Unknown("trading", "name")
        .Secret("connects", "condition.expression", "true", $"{Wanted} [secret].");
}
