using System.Globalization;
using Projects = Pulumi.Gcp.Projects;
using Storage = Pulumi.Gcp.Storage;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>
/// Backups in a third region, and their copy that nobody can delete: no identity is granted it,
/// and the retention lock refuses it to everyone.
/// Defines three <c>storage.Bucket</c>: the backups, the vault (the locked copy), and a place for the database's exports,
/// which are encrypted from there and gone within days; one <c>storage.BucketIAMMember</c> per member and bucket;
/// and one <c>projects.IAMCustomRole</c>.
/// </summary>
public sealed class BackupVault : ComponentResource
{
    const int SecondsPerDay = 86_400;

    static readonly ImmutableArray<string> VerifierPermissions = ["storage.objects.get", "storage.objects.list", "storage.objects.update"];

    /// <summary>Makes the buckets and their grants.</summary>
    public BackupVault(string name, BackupVaultArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/resilience:BackupVault", name, args, options)
    {
        _ = BackupVaultArgs.CheckRegion(args.Key.Location, args.DataRegions, nameof(args.Key));
        BackupVaultArgs.CheckKept(args.RetentionDays, args.KeepDays);

        Key = args.Key;

        var backups = NewBucket(name, "critical-backups", args, bucket =>
        {
            bucket.Labels.Add("purpose", "backup");
            // Cloud SQL and the retiring of old backups delete here, so the lock is on the copy.
            bucket.Labels.Add("lock", "copy");
            bucket.LifecycleRules = Delete(new() { DaysSinceNoncurrentTime = args.RetentionDays, WithState = "ARCHIVED" });
        });

        var vault = NewBucket($"{name}-copy", "backup-vault", args, bucket =>
        {
            bucket.Labels.Add("purpose", "backup");
            bucket.RetentionPolicy = new Storage.Inputs.BucketRetentionPolicyArgs
            {
                RetentionPeriod = ((long)args.RetentionDays * SecondsPerDay).ToString(CultureInfo.InvariantCulture),
                IsLocked = args.Locked,
            };
            bucket.LifecycleRules = Delete(new() { Age = args.KeepDays });
        });

        var exports = NewBucket($"{name}-exports", "database-exports", args, bucket =>
        {
            bucket.Labels.Add("purpose", "scratch");
            bucket.LifecycleRules = new[]
            {
                Delete(new() { Age = 2 }),
                Delete(new() { DaysSinceNoncurrentTime = 1, WithState = "ARCHIVED" }),
            };
        });

        var verifier = new Projects.IAMCustomRole($"{name}-verifier", new()
        {
            Project = args.Cloud.Services.Project.Id,
            RoleId = args.Cloud.Naming.ResourceName("backup-verifier").Replace('-', '_'),
            Title = "Verifies backups",
            Description = "Reads backups and marks them as verified; deletes nothing.",
            Permissions = VerifierPermissions.ToArray(),
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Iam)));

        Grant($"{name}-writer", backups, "roles/storage.objectUser", args.Writers, args);
        Grant($"{name}-exports-reader", exports, "roles/storage.objectUser", args.Writers, args);
        Grant(
            $"{name}-verifier",
            backups,
            Output.Format($"projects/{args.Cloud.Services.Project.Id}/roles/{verifier.RoleId}"),
            args.Verifiers,
            args);
        Grant($"{name}-copy-source", backups, "roles/storage.objectViewer", args.Copiers, args);
        Grant($"{name}-copy-writer", vault, "roles/storage.objectCreator", args.Copiers, args);
        Grant($"{name}-copy-lister", vault, "roles/storage.objectViewer", args.Copiers, args);
        Grant($"{name}-exporter", exports, "roles/storage.objectUser", args.Exporters, args);

        BucketName = backups.Name;
        VaultBucketName = vault.Name;
        ExportBucketName = exports.Name;

        RegisterOutputs();
    }

    /// <summary>Key that the backups lie under.</summary>
    public CmekKey Key { get; }

    /// <summary>Bucket of the backups, without <c>gs://</c>. Known before it is made.</summary>
    [Output("bucketName")]
    public Output<string> BucketName { get; }

    /// <summary>Bucket of the copy that nobody can delete. Known before it is made.</summary>
    [Output("vaultBucketName")]
    public Output<string> VaultBucketName { get; }

    /// <summary>Bucket that the database is exported to before it is encrypted. Known before it is made.</summary>
    [Output("exportBucketName")]
    public Output<string> ExportBucketName { get; }

    Storage.Bucket NewBucket(string name, string physicalName, BackupVaultArgs args, Action<Storage.BucketArgs> complete)
    {
        var bucket = new Storage.BucketArgs
        {
            Name = args.Cloud.Naming.BucketName(physicalName),
            Location = args.Key.Location,
            StorageClass = "STANDARD",
            Encryption = new Storage.Inputs.BucketEncryptionArgs { DefaultKmsKeyName = args.Key.Id },
            UniformBucketLevelAccess = true,
            PublicAccessPrevention = "enforced",
            ForceDestroy = false,
            Versioning = new Storage.Inputs.BucketVersioningArgs { Enabled = true },
            SoftDeletePolicy = new Storage.Inputs.BucketSoftDeletePolicyArgs { RetentionDurationSeconds = 7 * SecondsPerDay },
            Labels = args.Cloud.Labels.For("backup", "confidential"),
        };
        complete(bucket);

        return new Storage.Bucket(name, bucket, Child.Stateful(this, args.Cloud.Services.Api(GoogleApi.Storage), args.Key.Grants));
    }

    void Grant(
        string name, Storage.Bucket bucket, Input<string> role, IReadOnlyDictionary<string, Input<string>> members, BackupVaultArgs args)
    {
        foreach (var (key, member) in members.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            _ = new Storage.BucketIAMMember($"{name}-{key}", new()
            {
                Bucket = bucket.Name,
                Role = role,
                Member = member,
            }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Storage)));
        }
    }

    static Storage.Inputs.BucketLifecycleRuleArgs Delete(Storage.Inputs.BucketLifecycleRuleConditionArgs when) => new()
    {
        Action = new Storage.Inputs.BucketLifecycleRuleActionArgs { Type = "Delete" },
        Condition = when,
    };
}
