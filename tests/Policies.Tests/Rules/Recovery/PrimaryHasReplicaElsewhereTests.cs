using Groundwork.Policies.Rules.Recovery;

namespace Groundwork.Policies.Tests.Rules.Recovery;

public sealed class PrimaryHasReplicaElsewhereTests : StackRuleTests<PrimaryHasReplicaElsewhere>
{
    const string Nothing = "The primary must have a replica in another region, got none.";

    static readonly ResourceInputs Primary = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "primary")
        .With("region", "us-central1");

    static readonly ResourceInputs Replica = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "replica")
        .With("region", "us-east1")
        .With("masterInstanceName", Primary.Output("name"));

    protected override StackCases Cases => new StackCases(new StackView(Primary, Replica))
        .Accepts(
            "a replica that names its primary",
            s => s.Change("primary", p => p.With("name", "db-1")).Change("replica", r => r.With("masterInstanceName", "db-1")))
        .Accepts("two that change places and name each other", s => Two(s, "db-2", "db-1"))
        .Rejects(s => Two(s, "db-2", "db-3"), Nothing, Nothing)
        .Rejects(s => Two(s, "db-2", "db-1").Change("replica", r => r.With("region", "us-central1")), Nothing, Nothing)
        .Rejects(s => s.Change("replica", r => r.With("region", "us-central1")), Nothing)
        .Rejects(
            s => s.With(new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "second").With("region", "us-central1")),
            Nothing)
        .MissingResource("replica", Nothing)
        .Missing("replica", "region", Nothing)
        .Null("replica", "region", Nothing)
        .Unknown("replica", "region")
        .Secret("replica", "region", "us-central1", Nothing);

    static StackView Two(StackView stack, string firstNames, string secondNames) => stack
        .Change("primary", p => p.With("name", "db-1").With("replicaNames[0]", firstNames))
        .Change("replica", r => r.With("name", "db-2").Without("masterInstanceName").With("replicaNames[0]", secondNames));
}
