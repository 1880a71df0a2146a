using System.Globalization;
using Kms = Pulumi.Gcp.Kms;
using Projects = Pulumi.Gcp.Projects;
using PubSub = Pulumi.Gcp.PubSub;
using Storage = Pulumi.Gcp.Storage;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>
/// The monthly drills. A restore: the newest backup and a point in time are restored into instances of its own, checked, and deleted.
/// A switchover: the regions are swapped and swapped back through the failover function, with data and services checked each time;
/// how long it took and how far the replica was behind is measured, and kept where nobody can write over it.
/// A drill that fails, or is not held, is told.
/// Defines one <see cref="ScheduledFunction"/> a drill, the restoring one's <c>kms.CryptoKeyIAMMember</c>,
/// and for the switchover a <c>storage.Bucket</c> of evidence, a <c>projects.IAMCustomRole</c> with its <c>storage.BucketIAMMember</c>, and
/// a <c>pubsub.TopicIAMMember</c>.
/// </summary>
public sealed class RecoveryDrill : ComponentResource
{
    const int SecondsPerDay = 86_400;

    static readonly ImmutableArray<string> EvidencePermissions = ["storage.objects.create", "storage.objects.get"];

    readonly string _name;
    readonly RecoveryDrillArgs _args;
    readonly FunctionRuntimeArgs _runtime;

    /// <summary>Makes the functions and their schedules.</summary>
    public RecoveryDrill(string name, RecoveryDrillArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/resilience:RecoveryDrill", name, args, options)
    {
        (_name, _args, _runtime) = (name, args, args.Runtime.Args);

        var decrypts = new Kms.CryptoKeyIAMMember($"{name}-key", new()
        {
            CryptoKeyId = args.Vault.Key.Id,
            Role = "roles/cloudkms.cryptoKeyDecrypter",
            Member = args.Identity.Member,
        }, Child.Of(this, _runtime.Cloud.Services.Api(GoogleApi.CloudKms)));

        var verifying = new VerifyingFunction(args.Runtime, args.Vault, args.Database, args.Identity, args.CountedTables);

        var restore = new ScheduledFunction(
            $"{name}-function",
            verifying.Args(
                "restore-drill",
                decrypts,
                new() { Description = "restore-drill: monthly", Schedule = args.Schedule, SuccessMetric = "verify/good" }),
            new() { Parent = this });

        Url = Output.Create(restore.Url);
        SwitchoverUrl = Output.Create(args.Switchover is { } switchover ? NewSwitchover(switchover).Url : "");

        RegisterOutputs();
    }

    /// <summary>Address of the function that drills the restore. Known before it is made.</summary>
    [Output("url")]
    public Output<string> Url { get; }

    /// <summary>Address of the function that drills the switchover; empty where none does. Known before it is made.</summary>
    [Output("switchoverUrl")]
    public Output<string> SwitchoverUrl { get; }

    ScheduledFunction NewSwitchover(SwitchoverDrillArgs drill)
    {
        var failover = drill.Failover.Args;
        var evidence = NewEvidence(drill);

        var tells = new PubSub.TopicIAMMember($"{_name}-publishes-alerts", new()
        {
            Topic = failover.AlertTopicId,
            Role = "roles/pubsub.publisher",
            Member = drill.Identity.Member,
        }, Child.Of(this, _runtime.Cloud.Services.Api(GoogleApi.PubSub)));

        return new($"{_name}-switchover", new()
        {
            Runtime = _args.Runtime,
            Identity = drill.Identity,
            FunctionName = "drill",
            Target = "drill",
            Runbook = "drill",
            After = [tells, GrantEvidence(evidence, drill)],
            Permissions = new Dictionary<string, FunctionPermissions>
            {
                ["look"] = new(["cloudsql.instances.get"], RecoveryGrants.OnInstances(_runtime.Cloud.Services.Project, _args.Database)),
            },
            Environment = new Dictionary<string, Input<string>>(SwitchVariables.Of(failover, drill.Failover.FencePriority, drill.Identity))
            {
                ["COUNTED_TABLES"] = string.Join(',', _args.CountedTables),
                ["EVIDENCE_BUCKET"] = evidence.Name,
                ["FAILOVER_URL"] = drill.Failover.Url,
                ["RTO_SECONDS"] = SwitchVariables.Number(drill.RecoveryTimeSeconds),
            },
            Jobs = new Dictionary<string, ScheduledJobArgs>
            {
                ["monthly"] = new()
                {
                    Description = "drill: monthly, by switchover",
                    Schedule = drill.Schedule,
                    SuccessMetric = "drill/succeeded",
                },
            },
        }, new() { Parent = this });
    }

    Storage.Bucket NewEvidence(SwitchoverDrillArgs drill)
    {
        var labels = _runtime.Cloud.Labels.For("recovery");
        labels.Add("purpose", "audit");

        return new($"{_name}-evidence", new()
        {
            Name = _runtime.Cloud.Naming.BucketName("evidence"),
            Location = _runtime.Key.Location.ToUpperInvariant(),
            Encryption = new Storage.Inputs.BucketEncryptionArgs { DefaultKmsKeyName = _runtime.Key.Id },
            UniformBucketLevelAccess = true,
            PublicAccessPrevention = "enforced",
            ForceDestroy = false,
            Versioning = new Storage.Inputs.BucketVersioningArgs { Enabled = true },
            SoftDeletePolicy = new Storage.Inputs.BucketSoftDeletePolicyArgs { RetentionDurationSeconds = 7 * SecondsPerDay },
            RetentionPolicy = new Storage.Inputs.BucketRetentionPolicyArgs
            {
                RetentionPeriod = ((long)drill.EvidenceDays * SecondsPerDay).ToString(CultureInfo.InvariantCulture),
                IsLocked = drill.EvidenceLocked,
            },
            Labels = labels,
        }, Child.Stateful(this, _runtime.Cloud.Services.Api(GoogleApi.Storage), _runtime.Key.Grants));
    }

    Storage.BucketIAMMember GrantEvidence(Storage.Bucket evidence, SwitchoverDrillArgs drill)
    {
        var role = new Projects.IAMCustomRole($"{_name}-evidence-role", new()
        {
            Project = _runtime.Cloud.Services.Project.Id,
            RoleId = _runtime.Cloud.Naming.ResourceName("drill-evidence").Replace('-', '_'),
            Title = "drill evidence",
            Description = "Adds evidence, and reads its own; deletes nothing and writes over nothing.",
            Permissions = EvidencePermissions.ToArray(),
        }, Child.Of(this, _runtime.Cloud.Services.Api(GoogleApi.Iam)));

        return new($"{_name}-evidence-writer", new()
        {
            Bucket = evidence.Name,
            Role = Output.Format($"projects/{_runtime.Cloud.Services.Project.Id}/roles/{role.RoleId}"),
            Member = drill.Identity.Member,
        }, Child.Of(this, _runtime.Cloud.Services.Api(GoogleApi.Storage), [role]));
    }
}
