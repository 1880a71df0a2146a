using Groundwork.Policies.Rules.Recovery;

namespace Groundwork.Policies.Tests.Rules.Recovery;

public sealed class RecoveryPathOutlivesThePrimaryTests : StackRuleTests<RecoveryPathOutlivesThePrimary>
{
    const string Lost = "must lie outside the primary's region, got us-central1.";

    static readonly ResourceInputs Primary = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "primary")
        .With("region", "us-central1");

    static readonly ResourceInputs Ring = new ResourceInputs("gcp:kms/keyRing:KeyRing", "ring").With("location", "us");

    static readonly ResourceInputs Key = new ResourceInputs("gcp:kms/cryptoKey:CryptoKey", "key").With("keyRing", Ring.Output("id"));

    static readonly ResourceInputs State = new ResourceInputs("gcp:storage/bucket:Bucket", "state")
        .With("location", "US")
        .With("encryption.defaultKmsKeyName", Key.Output("id"));

    static readonly ResourceInputs Topic = new ResourceInputs("gcp:pubsub/topic:Topic", "topic")
        .With("kmsKeyName", Key.Output("id")).With("messageStoragePolicy.allowedPersistenceRegions", ["us-central1", "us-east1"]);

    static readonly ResourceInputs Secret = new ResourceInputs("gcp:secretmanager/secret:Secret", "secret")
        .With("replication.userManaged.replicas[0].location", "us-central1")
        .With("replication.userManaged.replicas[1].location", "us-east1");

    static readonly ResourceInputs Queue = new ResourceInputs("gcp:cloudtasks/queue:Queue", "queue").With("location", "us-west1");

    static readonly ResourceInputs Function = new ResourceInputs("gcp:cloudfunctionsv2/function:Function", "function")
        .With("location", "us-west1")
        .DependingOn(State, Topic, Secret, Queue);

    static readonly ResourceInputs Job = new ResourceInputs("gcp:cloudscheduler/job:Job", "job").With("region", "us-west1");

    static readonly ResourceInputs Images = new ResourceInputs("gcp:artifactregistry/repository:Repository", "images")
        .With("location", "us");

    protected override StackCases Cases => new StackCases(
            new StackView(Primary, Ring, Key, State, Topic, Secret, Queue, Function, Job, Images))
        .Accepts(
            "what no function uses",
            s => s.With(new ResourceInputs("gcp:storage/bucket:Bucket", "other").With("location", "us-central1")))
        .Accepts(
            "a secret that Google replicates",
            s => s.Change("secret", r => r.Without("replication.userManaged").With("replication.auto.x", "y")))
        .Accepts("a topic that may be kept anywhere", s => s.Change("topic", t => t.Without("messageStoragePolicy")))
        .Accepts("a stack without a database", s => s.Without("primary").Change("job", j => j.With("region", "us-central1")))
        .Rejects(s => s.Change("function", f => f.With("location", "us-central1")), $"location {Lost}")
        .Rejects(s => s.Change("queue", f => f.With("location", "us-central1")), $"location {Lost}")
        .Rejects(s => s.Change("job", f => f.With("region", "us-central1")), $"region {Lost}")
        .Rejects(s => s.Change("images", f => f.With("location", "us-central1")), $"location {Lost}")
        .Rejects(
            s => s.Change("state", f => f.With("location", "US-CENTRAL1")),
            "location must lie outside the primary's region, got US-CENTRAL1.")
        .Rejects(s => s.Change("ring", f => f.With("location", "us-central1")), $"location {Lost}")
        .Rejects(
            s => s.Change("secret", r => r.With("replication.userManaged.replicas[1].location", "us-central1")),
            "replication.userManaged.replicas must lie outside the primary's region, too, got [{location: us-central1}, {location: "
                + "us-central1}].")
        .Rejects(
            s => s.Change("topic", t => t.With("messageStoragePolicy.allowedPersistenceRegions", ["us-central1"])),
            "messageStoragePolicy.allowedPersistenceRegions must lie outside the primary's region, too, got [us-central1].")
        .Missing("function", "location", "location must lie outside the primary's region, got nothing.")
        .Null("function", "location", "location must lie outside the primary's region, got nothing.")
        .Unknown("function", "location")
        .Unknown("primary", "region")
        .Secret("function", "location", "us-central1", "location must lie outside the primary's region, got [secret].");
}
