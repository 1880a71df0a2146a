using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class SinksLeadToOwnStoresTests : StackRuleTests<SinksLeadToOwnStores>
{
    static readonly ResourceInputs Store = new ResourceInputs("gcp:logging/projectBucketConfig:ProjectBucketConfig", "store")
        .With("bucketId", "audit");

    static readonly ResourceInputs Sink = new ResourceInputs("gcp:logging/projectSink:ProjectSink", "sink")
        .With("destination", "logging.googleapis.com/projects/p/locations/us/buckets/audit")
        .With("uniqueWriterIdentity", true);

    const string Unfed = "The store must be the destination of a ProjectSink, got none.";

    protected override StackCases Cases => new StackCases(new StackView(Store, Sink))
        .Accepts("a store by its output", s => s.Change("sink", r => r.With("destination", Store.Output("id"))))
        .Accepts("a bucket", s => s.With(new ResourceInputs("gcp:storage/bucket:Bucket", "archive").With("name", "archive")).With(
            new ResourceInputs("gcp:logging/projectSink:ProjectSink", "second")
                .With("destination", "storage.googleapis.com/archive")
                .With("uniqueWriterIdentity", true)))
        .Rejects(
            s => s.Change("sink", r => r.With("destination", "storage.googleapis.com/elsewhere")),
            "destination must be a store of this stack, got storage.googleapis.com/elsewhere.",
            Unfed)
        .Rejects(s => s.Change("sink", r => r.With("uniqueWriterIdentity", false)), "uniqueWriterIdentity must be true, got false.")
        .MissingResource("sink", Unfed)
        .Missing("sink", "destination", "destination must be a store of this stack, got nothing.", Unfed)
        .Null("sink", "uniqueWriterIdentity", "uniqueWriterIdentity must be true, got nothing.")
        .Unknown("sink", "destination")
        .Unknown("store", "bucketId")
        .Secret("sink", "uniqueWriterIdentity", false, "uniqueWriterIdentity must be true, got [secret].");
}
