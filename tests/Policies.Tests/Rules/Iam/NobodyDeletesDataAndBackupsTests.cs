using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class NobodyDeletesDataAndBackupsTests : StackRuleTests<NobodyDeletesDataAndBackups>
{
    static readonly ResourceInputs Account = new("gcp:serviceaccount/account:Account", "operator");

    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "database")
        .With("name", "trading-bot-database")
        .With("project", "trading-prod");

    static readonly ResourceInputs Bucket = new ResourceInputs("gcp:storage/bucket:Bucket", "vault")
        .With("name", "trading-bot-backups")
        .With("labels.purpose", "backup");

    static readonly ResourceInputs Data = new ResourceInputs("gcp:projects/iAMMember:IAMMember", "data")
        .With("project", "trading-prod")
        .With("role", "roles/cloudsql.admin")
        .With("member", Account.Output("member"));

    static readonly ResourceInputs Backups = new ResourceInputs("gcp:storage/bucketIAMMember:BucketIAMMember", "backups")
        .With("bucket", Bucket.Output("name")).With("role", "roles/storage.objectViewer").With("member", Account.Output("member"));

    const string Both = "operator must not be able to delete both data and backups, got data for the one and backups for the other.";

    protected override StackCases Cases => new StackCases(new StackView(Account, Database, Bucket, Data, Backups))
        .Accepts(
            "another identity",
            s => s.Change("backups", g => g.With("role", "roles/storage.objectAdmin").With("member", "group:backup@example.com")))
        .Accepts("a condition that leaves the database out", s => s.Change("backups", g => g.With("role", "roles/storage.admin"))
            .Change("data", g => g.With(
                "condition.expression",
                "resource.type == \"sqladmin.googleapis.com/Instance\" && "
                    + "resource.name.startsWith(\"projects/trading-prod/instances/verify-\")")))
        .Accepts("a role that only reads", s => s.Change("backups", g => g.With("role", "roles/storage.admin"))
            .Change("data", g => g.With("role", "roles/cloudsql.client")))
        .Rejects(s => s.Change("backups", g => g.With("role", "roles/storage.objectAdmin")), Both)
        .Rejects(
            s => s.Change("backups", g => g.With("role", "roles/storage.objectAdmin"))
                .Change("data", g => g.With("role", "roles/cloudsql.editor")),
            Both)
        .Rejects(s => s.Change("backups", g => g.With("role", "roles/storage.admin"))
            .Change("data", g => g.With("condition.expression", "request.time < timestamp(\"2027-01-01T00:00:00Z\")")), Both)
        .Rejects(
            s => s.Without("backups").Change("data", g => g.With("role", "roles/owner")),
            "operator must not be able to delete both data and backups, got data for the one and data for the other.")
        .Rejects(
            s => s.Change("backups", g => g.With("role", "roles/storage.objectAdmin"))
                .Change("data", g => g.With("role", "projects/p/roles/unheardOf")),
            "operator must not be able to delete both data and backups, got data for the one and data for the other.")
        .MissingResource("backups")
        .Missing("backups", "role")
        .Null("backups", "member")
        .Unknown("backups", "member", Outcome.Passed)
        .Undetermined("a grant to somebody unknown", s => s.With(
            new ResourceInputs("gcp:projects/iAMMember:IAMMember", "other")
                .With("role", "roles/owner")
                .With("member", ResourceInputs.Unknown)))
        .Secret("backups", "role", "roles/storage.objectViewer");

    [Theory]
    [InlineData("resource.name.startsWith(\"projects/_/buckets/a\")", "projects/_/buckets/ab", true)]
    [InlineData("resource.name.startsWith(\"projects/_/buckets/b\")", "projects/_/buckets/ab", false)]
    [InlineData("!resource.name.startsWith(\"projects/_/buckets/a\")", "projects/_/buckets/ab", false)]
    [InlineData("resource.name == \"x\" || resource.name.endsWith(\"ab\")", "projects/_/buckets/ab", true)]
    [InlineData("resource.name == \"x\" && request.time < timestamp(\"2030-01-01T00:00:00Z\")", "y", false)]
    [InlineData("request.time < timestamp(\"2030-01-01T00:00:00Z\")", "y", true)]
    [InlineData("(resource.type == \"other\") && resource.name == \"y\"", "y", false)]
    [InlineData("resource.type != 'other' && resource.name == 'y'", "y", true)]
    [InlineData("resource.name.extract(\"a\") == \"b\"", "y", true)]
    [InlineData("((((", "y", true)]
    public void Evaluates_conditions(string expression, string name, bool mayHold) =>
        Assert.Equal(mayHold, ConditionExpression.MayHold(expression, name, "storage.googleapis.com/Bucket", "storage.googleapis.com"));
}
