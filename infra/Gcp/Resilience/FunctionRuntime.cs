using Groundwork.Infra.Gcp.Identity;
using CloudTasks = Pulumi.Gcp.CloudTasks;
using Projects = Pulumi.Gcp.Projects;
using Storage = Pulumi.Gcp.Storage;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>
/// What all scheduled functions share: their code, their state, the queue of their steps, who calls them and who builds them.
/// Nothing of it is only in the primary region: the bucket is multi-regional, the queue is where the functions are.
/// Defines one <c>storage.Bucket</c> for code and state, the <c>storage.BucketObject</c> of the code, one <c>cloudtasks.Queue</c>, and
/// the builder's <c>projects.IAMMember</c>s.
/// </summary>
public sealed class FunctionRuntime : ComponentResource
{
    /// <summary>Makes what the functions share.</summary>
    public FunctionRuntime(string name, FunctionRuntimeArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/resilience:FunctionRuntime", name, args, options)
    {
        Args = args;

        var bucket = NewBucket(name, args);

        var source = new Storage.BucketObject($"{name}-source", new()
        {
            Bucket = bucket.Name,
            // No name: another content is another object, and the function is built anew.
            Source = new FileArchive(args.SourceFolder),
            ContentType = "application/zip",
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Storage)));

        var queue = new CloudTasks.Queue($"{name}-steps", new()
        {
            Name = args.Cloud.Naming.ResourceName("recovery-steps"),
            Location = args.Region,
            // A task that is given up is a run that stands still.
            RetryConfig =
                new CloudTasks.Inputs.QueueRetryConfigArgs { MaxAttempts = -1, MinBackoff = "1s", MaxBackoff = "10s", MaxDoublings = 4 },
            RateLimits = new CloudTasks.Inputs.QueueRateLimitsArgs { MaxConcurrentDispatches = 20, MaxDispatchesPerSecond = 50 },
            StackdriverLoggingConfig = new CloudTasks.Inputs.QueueStackdriverLoggingConfigArgs { SamplingRatio = 1 },
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.CloudTasks)));

        BuilderReady =
        [
            GrantBuilder($"{name}-builder", "roles/logging.logWriter", null, args),
            GrantBuilder(
                $"{name}-builder-source",
                "roles/storage.objectViewer",
                $"resource.name.startsWith(\"projects/_/buckets/gcf-v2-sources-{args.Cloud.Services.Project.Number}-\")",
                args),
            GrantBuilder(
                $"{name}-builder-images",
                "roles/artifactregistry.writer",
                $"resource.name.startsWith(\"projects/{args.Cloud.Services.Project.Id}/locations/"
                    + $"{args.Region}/repositories/gcf-artifacts\")",
                args),
        ];

        StateBucketName = bucket.Name;
        SourceObjectName = source.Name;
        QueueName = queue.Name;
        QueueId = Output.Format($"projects/{args.Cloud.Services.Project.Id}/locations/{args.Region}/queues/{queue.Name}");

        RegisterOutputs();
    }

    /// <summary>Bucket of code and state, without <c>gs://</c>. Known before it is made.</summary>
    [Output("stateBucketName")]
    public Output<string> StateBucketName { get; }

    /// <summary>Object of the code; another for another content. Unknown until first applied.</summary>
    [Output("sourceObjectName")]
    public Output<string> SourceObjectName { get; }

    /// <summary>Name of the queue.</summary>
    [Output("queueName")]
    public Output<string> QueueName { get; }

    /// <summary>Id of the queue, <c>projects/…/locations/…/queues/…</c>. Known before it is made.</summary>
    [Output("queueId")]
    public Output<string> QueueId { get; }

    internal FunctionRuntimeArgs Args { get; }

    internal ServiceIdentity Caller => Args.Caller;

    internal ImmutableArray<Resource> BuilderReady { get; }

    Storage.Bucket NewBucket(string name, FunctionRuntimeArgs args)
    {
        var labels = args.Cloud.Labels.For("recovery");
        labels.Add("purpose", "state");

        return new Storage.Bucket(name, new()
        {
            Name = args.Cloud.Naming.BucketName("recovery-state"),
            Location = args.Key.Location.ToUpperInvariant(),
            Encryption = new Storage.Inputs.BucketEncryptionArgs { DefaultKmsKeyName = args.Key.Id },
            UniformBucketLevelAccess = true,
            PublicAccessPrevention = "enforced",
            ForceDestroy = false,
            Versioning = new Storage.Inputs.BucketVersioningArgs { Enabled = true },
            SoftDeletePolicy = new Storage.Inputs.BucketSoftDeletePolicyArgs { RetentionDurationSeconds = 7 * 86_400 },
            LifecycleRules = new Storage.Inputs.BucketLifecycleRuleArgs
            {
                Action = new Storage.Inputs.BucketLifecycleRuleActionArgs { Type = "Delete" },
                Condition = new Storage.Inputs.BucketLifecycleRuleConditionArgs { DaysSinceNoncurrentTime = 90, WithState = "ARCHIVED" },
            },
            Labels = labels,
        }, Child.Stateful(this, args.Cloud.Services.Api(GoogleApi.Storage), args.Key.Grants));
    }

    // Google makes the bucket and the repository of a build itself, so nothing narrower than a condition on their names can be granted.
    Projects.IAMMember GrantBuilder(string name, string role, string? where, FunctionRuntimeArgs args)
    {
        var grant = new Projects.IAMMemberArgs { Project = args.Cloud.Services.Project.Id, Role = role, Member = args.Builder.Member };

        if (where is not null)
            grant.Condition = new Projects.Inputs.IAMMemberConditionArgs
            {
                Title = "functions-only",
                Description = "Only what a build of the functions touches.",
                Expression = where,
            };

        return new Projects.IAMMember(name, grant, Child.Of(this, args.Cloud.Services.Api(GoogleApi.CloudResourceManager)));
    }
}
