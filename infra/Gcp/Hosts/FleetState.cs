using Storage = Pulumi.Gcp.Storage;

namespace Groundwork.Infra.Gcp.Hosts;

/// <summary>
/// What the hosts of all regions share: which commit each service runs (<c>releases/SERVICE</c>, the tags that were released,
/// newest first), and who may run what runs once (<c>leases/CONTAINER</c>, see the program <c>lease</c>).
/// In a multi-region bucket, so that it outlives a region.
/// Defines one <c>storage.Bucket</c> and, per member, a <c>storage.BucketIAMMember</c> limited by a
/// condition to a kind of object and one to list.
/// </summary>
public sealed class FleetState : ComponentResource
{
    readonly IEnumerable<Resource> _api;

    /// <summary>Makes the bucket of <paramref name="args"/>.</summary>
    public FleetState(string name, FleetStateArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/hosts:FleetState", name, args, options)
    {
        _api = args.Cloud.Services.Api(GoogleApi.Storage);

        var bucket = new Storage.Bucket(name, new()
        {
            Name = args.Cloud.Naming.BucketName("fleet-state"),
            Location = args.Location,
            Labels = args.Cloud.Labels.For("fleet-state"),
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
        }, Child.Stateful(this, _api, args.Key.Grants));

        Grant($"{name}-lease", "leases/", "roles/storage.objectUser", args.Hosts, bucket);
        Grant($"{name}-release-reader", "releases/", "roles/storage.objectViewer", args.Hosts, bucket);
        Grant($"{name}-releaser", "releases/", "roles/storage.objectUser", args.Releasers, bucket);
        Grant($"{name}-lease-fencer", "leases/", "roles/storage.objectUser", args.Fencers, bucket);
        Grant($"{name}-lease-watcher", "leases/", "roles/storage.objectViewer", args.Watchers, bucket);
        // Without the right to list, an object that is not there is one that may not be read.
        Grant($"{name}-lister-fencer", null, "roles/storage.legacyBucketReader", args.Fencers, bucket);
        Grant($"{name}-lister-host", null, "roles/storage.legacyBucketReader", args.Hosts, bucket);
        Grant($"{name}-lister-releaser", null, "roles/storage.legacyBucketReader", args.Releasers, bucket);
        Grant($"{name}-lister-watcher", null, "roles/storage.legacyBucketReader", args.Watchers, bucket);

        BucketName = bucket.Name;

        RegisterOutputs();
    }

    /// <summary>Name of the bucket, without <c>gs://</c>. Known before it is made.</summary>
    [Output("bucketName")]
    public Output<string> BucketName { get; }

    void Grant(string name, string? prefix, string role, IReadOnlyDictionary<string, Input<string>> members, Storage.Bucket bucket)
    {
        foreach (var (key, member) in members.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var grant = new Storage.BucketIAMMemberArgs { Bucket = bucket.Name, Role = role, Member = member };

            if (prefix is not null)
            {
                grant.Condition = new Storage.Inputs.BucketIAMMemberConditionArgs
                {
                    Title = $"Only {prefix}",
                    Expression = Output.Format($"resource.name.startsWith(\"projects/_/buckets/{bucket.Name}/objects/{prefix}\")"),
                };
            }

            _ = new Storage.BucketIAMMember($"{name}-{key}", grant, Child.Of(this, _api));
        }
    }
}
