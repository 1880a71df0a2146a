using Groundwork.Infra.Platform;
using Storage = Pulumi.Gcp.Storage;

namespace Groundwork.Infra.Hosts;

/// <summary>
/// What the hosts of all regions share: which commit each service runs (<c>releases/SERVICE</c>, the tag as text), and who may
/// run what runs once (<c>leases/CONTAINER</c>, see the program <c>lease</c>). In a multi-region bucket, so that it outlives a region.
/// Defines one <c>storage.Bucket</c> and, per member and kind of object, a <c>storage.BucketIAMMember</c> limited to it by a condition.
/// </summary>
public sealed class FleetState : ComponentResource
{
    /// <summary>Makes the bucket of <paramref name="args"/>.</summary>
    public FleetState(string name, FleetStateArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:hosts:FleetState", name, args, options)
    {
        var api = args.Services.Api(GoogleApi.Storage);

        var bucket = new Storage.Bucket(name, new()
        {
            Name = args.Naming.BucketName("fleet-state"),
            Location = args.Location,
            Labels = args.Labels.For("fleet-state"),
            UniformBucketLevelAccess = true,
            PublicAccessPrevention = "enforced",
            ForceDestroy = false,
            Versioning = new Storage.Inputs.BucketVersioningArgs { Enabled = true },
            SoftDeletePolicy = new Storage.Inputs.BucketSoftDeletePolicyArgs { RetentionDurationSeconds = 7 * 24 * 3_600 },
            Encryption = new Storage.Inputs.BucketEncryptionArgs { DefaultKmsKeyName = args.Key.Id },
            LifecycleRules = new Storage.Inputs.BucketLifecycleRuleArgs
            {
                Action = new Storage.Inputs.BucketLifecycleRuleActionArgs { Type = "Delete" },
                // Earlier releases and takes tell what happened; three months of them are enough.
                Condition = new Storage.Inputs.BucketLifecycleRuleConditionArgs { DaysSinceNoncurrentTime = 90, WithState = "ARCHIVED" },
            },
        }, Child.Stateful(this, api, args.Key.Grants));

        Grant($"{name}-lease", "leases/", "roles/storage.objectUser", args.Hosts, bucket, api);
        Grant($"{name}-release-reader", "releases/", "roles/storage.objectViewer", args.Hosts, bucket, api);
        Grant($"{name}-releaser", "releases/", "roles/storage.objectUser", args.Releasers, bucket, api);
        Grant($"{name}-lease-watcher", "leases/", "roles/storage.objectViewer", args.Watchers, bucket, api);

        BucketName = bucket.Name;

        RegisterOutputs();
    }

    /// <summary>Name of the bucket, without <c>gs://</c>. Known before it is made.</summary>
    [Output("bucketName")]
    public Output<string> BucketName { get; }

    void Grant(string name, string prefix, string role, IReadOnlyDictionary<string, Input<string>> members, Storage.Bucket bucket, IEnumerable<Resource> api)
    {
        foreach (var (key, member) in members.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            _ = new Storage.BucketIAMMember($"{name}-{key}", new()
            {
                Bucket = bucket.Name,
                Role = role,
                Member = member,
                Condition = new Storage.Inputs.BucketIAMMemberConditionArgs
                {
                    Title = $"Only {prefix}",
                    Expression = Output.Format($"resource.name.startsWith(\"projects/_/buckets/{bucket.Name}/objects/{prefix}\")"),
                },
            }, Child.Of(this, api));
        }
    }
}
