using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class BucketWritersAreBoundedTests : StackRuleTests<BucketWritersAreBounded>
{
    static readonly ResourceInputs Bucket = new ResourceInputs("gcp:storage/bucket:Bucket", "state").With("name", "state");

    static readonly ResourceInputs Grant = new ResourceInputs("gcp:storage/bucketIAMMember:BucketIAMMember", "writes")
        .With("bucket", "state")
        .With("role", "roles/storage.objectUser")
        .With("condition.expression", "resource.name.startsWith(\"projects/_/buckets/state/objects/leases/\")");

    protected override StackCases Cases => new StackCases(new StackView(Bucket, Grant))
        .Accepts(
            "a grant beside, on a bucket with one purpose",
            s => s.With(new ResourceInputs("gcp:storage/bucket:Bucket", "backups").With("name", "backups").With("labels.purpose", "backup"))
                .With(new ResourceInputs("gcp:storage/bucketIAMMember:BucketIAMMember", "saves")
                    .With("bucket", "backups")
                    .With("role", "roles/storage.objectUser")))
        .Rejects(
            s => s.Change("writes", r => r.With("condition.expression", "true")),
            "condition.expression must be resource.name.startsWith(\"projects/_/buckets/BUCKET/objects/PREFIX/\"), got true.")
        .Missing(
            "writes",
            "condition",
            "condition.expression must be resource.name.startsWith(\"projects/_/buckets/BUCKET/objects/PREFIX/\"), got nothing.")
        .Null(
            "writes",
            "condition",
            "condition.expression must be resource.name.startsWith(\"projects/_/buckets/BUCKET/objects/PREFIX/\"), got nothing.")
        .Unknown("writes", "condition.expression")
        .Secret(
            "writes",
            "condition.expression",
            "true",
            "condition.expression must be resource.name.startsWith(\"projects/_/buckets/BUCKET/objects/PREFIX/\"), got [secret].");
}
