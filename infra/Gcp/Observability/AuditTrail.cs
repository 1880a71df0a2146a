using System.Globalization;
using Logging = Pulumi.Gcp.Logging;
using Projects = Pulumi.Gcp.Projects;
using Storage = Pulumi.Gcp.Storage;

namespace Groundwork.Infra.Gcp.Observability;

/// <summary>
/// Who did what, when and from where: every access to every service is logged, all logs are kept for years where nobody can
/// shorten that, and what an intruder would do first is told at once.
/// Defines one <c>projects.IAMAuditConfig</c>; one <c>logging.ProjectBucketConfig</c> to search in and one <c>storage.Bucket</c> to keep,
/// each with a <c>logging.ProjectSink</c>; and per event one <c>logging.Metric</c> with its <c>monitoring.AlertPolicy</c>.
/// </summary>
public sealed class AuditTrail : ComponentResource
{
    const int SecondsPerDay = 86_400;

    /// <summary>Makes the trail of a project.</summary>
    public AuditTrail(string name, AuditTrailArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/observability:AuditTrail", name, args, options)
    {
        _ = new Projects.IAMAuditConfig($"{name}-all-services", new()
        {
            Project = args.Cloud.Services.Project.Id,
            Service = "allServices",
            AuditLogConfigs = Log("ADMIN_READ", "DATA_READ", "DATA_WRITE"),
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.CloudResourceManager)));

        LogBucketId = NewLogBucket(name, args);
        ArchiveBucketName = NewArchive(name, args);

        var alerts = new AlertPolicies(this, args.Cloud);

        foreach (var audited in AuditEvent.All)
            EntryAlerts.Define(alerts, $"{name}-{audited.Key}", audited);

        RegisterOutputs();
    }

    /// <summary>Log bucket to search in, <c>projects/…/locations/…/buckets/…</c>. Unknown until first applied.</summary>
    [Output("logBucketId")]
    public Output<string> LogBucketId { get; }

    /// <summary>Bucket that everything logged is kept in.</summary>
    [Output("archiveBucketName")]
    public Output<string> ArchiveBucketName { get; }

    Output<string> NewLogBucket(string name, AuditTrailArgs args)
    {
        var bucket = new Logging.ProjectBucketConfig($"{name}-logs", new()
        {
            Project = args.Cloud.Services.Project.Id,
            Location = args.LogKey.Location,
            BucketId = args.Cloud.Naming.ResourceName("audit"),
            Description = "Everything logged, to search in.",
            RetentionDays = args.RetentionDays,
            Locked = args.Locked,
            EnableAnalytics = true,
            CmekSettings = new Logging.Inputs.ProjectBucketConfigCmekSettingsArgs { KmsKeyName = args.LogKey.Id },
        }, Child.Stateful(this, args.Cloud.Services.Api(GoogleApi.Logging), args.LogKey.Grants));

        _ = new Logging.ProjectSink($"{name}-to-logs", new()
        {
            Description = "Everything, to search in.",
            Destination = Output.Format($"logging.googleapis.com/{bucket.Id}"),
            UniqueWriterIdentity = true,
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Logging)));

        return bucket.Id;
    }

    Output<string> NewArchive(string name, AuditTrailArgs args)
    {
        var labels = args.Cloud.Labels.For("audit", "confidential");
        labels.Add("purpose", "audit");

        var bucket = new Storage.Bucket($"{name}-archive", new()
        {
            Name = args.Cloud.Naming.BucketName("audit-archive"),
            Location = args.ArchiveKey.Location,
            StorageClass = "STANDARD",
            Encryption = new Storage.Inputs.BucketEncryptionArgs { DefaultKmsKeyName = args.ArchiveKey.Id },
            UniformBucketLevelAccess = true,
            PublicAccessPrevention = "enforced",
            ForceDestroy = false,
            Versioning = new Storage.Inputs.BucketVersioningArgs { Enabled = true },
            SoftDeletePolicy = new Storage.Inputs.BucketSoftDeletePolicyArgs { RetentionDurationSeconds = 30 * SecondsPerDay },
            RetentionPolicy = new Storage.Inputs.BucketRetentionPolicyArgs
            {
                RetentionPeriod = ((long)args.RetentionDays * SecondsPerDay).ToString(CultureInfo.InvariantCulture),
                IsLocked = args.Locked,
            },
            LifecycleRules = Colder("COLDLINE", 90, "ARCHIVE", 365),
            Labels = labels,
        }, Child.Stateful(this, args.Cloud.Services.Api(GoogleApi.Storage), args.ArchiveKey.Grants));

        var sink = new Logging.ProjectSink($"{name}-to-archive", new()
        {
            Description = "Everything, to keep.",
            Destination = Output.Format($"storage.googleapis.com/{bucket.Name}"),
            UniqueWriterIdentity = true,
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Logging)));

        _ = new Storage.BucketIAMMember($"{name}-archive-writer-sink", new()
        {
            Bucket = bucket.Name,
            Role = "roles/storage.objectCreator",
            Member = sink.WriterIdentity,
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Storage)));

        return bucket.Name;
    }

    static Projects.Inputs.IAMAuditConfigAuditLogConfigArgs[] Log(params IEnumerable<string> types) =>
        [.. types.Select(type => new Projects.Inputs.IAMAuditConfigAuditLogConfigArgs { LogType = type })];

    static Storage.Inputs.BucketLifecycleRuleArgs[] Colder(string first, int firstDays, string then, int thenDays) =>
        [.. new[] { (Class: first, Days: firstDays), (Class: then, Days: thenDays) }.Select(
            step => new Storage.Inputs.BucketLifecycleRuleArgs
            {
                Action = new Storage.Inputs.BucketLifecycleRuleActionArgs { Type = "SetStorageClass", StorageClass = step.Class },
                Condition = new Storage.Inputs.BucketLifecycleRuleConditionArgs { Age = step.Days },
            })];
}
