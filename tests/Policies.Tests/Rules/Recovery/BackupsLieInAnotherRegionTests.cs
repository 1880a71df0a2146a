using Groundwork.Policies.Rules.Recovery;

namespace Groundwork.Policies.Tests.Rules.Recovery;

public sealed class BackupsLieInAnotherRegionTests : StackRuleTests<BackupsLieInAnotherRegion>
{
    const string Nothing = "A bucket labelled purpose=backup must lie in another region than every database, got none.";

    static readonly ResourceInputs Root = new("pulumi:pulumi:Stack", "groundwork-prod");

    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "primary")
        .With("region", "us-central1");

    static readonly ResourceInputs Bucket = new ResourceInputs("gcp:storage/bucket:Bucket", "vault")
        .With("labels.purpose", "backup")
        .With("location", "us-west1");

    protected override StackCases Cases => new StackCases(new StackView(Root, Database, Bucket))
        .Accepts("a multi-region", s => s.Change("vault", b => b.With("location", "US")))
        .Accepts("no database", s => s.Without("primary").Without("vault"))
        .Rejects(s => s.Change("vault", b => b.With("location", "US-CENTRAL1")), Nothing)
        .Rejects(s => s.Change("vault", b => b.With("labels.purpose", "data")), Nothing)
        .MissingResource("vault", Nothing)
        .Null("vault", "location", Nothing)
        .Unknown("vault", "location")
        .Secret("vault", "location", "us-central1", Nothing);
}
