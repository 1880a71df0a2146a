using System.Globalization;
using PubSub = Pulumi.Gcp.PubSub;
using Storage = Pulumi.Gcp.Storage;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>
/// The report of each day: read from the figures, kept where nobody can delete it for a while, and sent as a notice;
/// a report that stays away alerts.
/// Defines one <see cref="ScheduledFunction"/>, the <c>storage.Bucket</c> of the reports with its <c>storage.BucketIAMMember</c>s, and the
/// <c>pubsub.TopicIAMMember</c> that lets it be sent.
/// </summary>
public sealed class DailyReport : ComponentResource
{
    const int SecondsPerDay = 86_400;

    /// <summary>Makes the function, its schedule and its bucket.</summary>
    public DailyReport(string name, DailyReportArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/resilience:DailyReport", name, args, options)
    {
        var runtime = args.Runtime.Args;
        var bucket = NewBucket($"{name}-bucket", args);

        Storage.BucketIAMMember OnReports(string role, string permits) => new($"{name}-{role}", new()
        {
            Bucket = bucket.Name,
            Role = permits,
            Member = args.Identity.Member,
        }, Child.Of(this, runtime.Cloud.Services.Api(GoogleApi.Storage)));

        var sends = new PubSub.TopicIAMMember($"{name}-sender", new()
        {
            Topic = args.AlertTopicId,
            Role = "roles/pubsub.publisher",
            Member = args.Identity.Member,
        }, Child.Of(this, runtime.Cloud.Services.Api(GoogleApi.PubSub)));

        _ = new ScheduledFunction($"{name}-function", new()
        {
            Runtime = args.Runtime,
            Identity = args.Identity,
            FunctionName = "report",
            Target = "report",
            Runbook = "daily-report",
            RunsInSteps = false,
            After = [OnReports("writer", "roles/storage.objectCreator"), OnReports("reader", "roles/storage.objectViewer"), sends],
            Permissions = new Dictionary<string, FunctionPermissions> { ["read"] = new(["monitoring.timeSeries.list"]) },
            Environment = new Dictionary<string, Input<string>>
            {
                ["ALERT_TOPIC"] = args.AlertTopicId,
                ["FIGURES_PREFIX"] = $"custom.googleapis.com/{runtime.Cloud.Naming.System}",
                ["REPORT_BUCKET"] = bucket.Name,
            },
            Jobs = new Dictionary<string, ScheduledJobArgs>
            {
                ["daily"] = new() { Description = "report: daily", Schedule = args.Schedule, SuccessMetric = "report/succeeded" },
            },
        }, new() { Parent = this });

        BucketName = bucket.Name;

        RegisterOutputs();
    }

    /// <summary>Bucket of the reports, without <c>gs://</c>. Known before it is made.</summary>
    [Output("bucketName")]
    public Output<string> BucketName { get; }

    Storage.Bucket NewBucket(string name, DailyReportArgs args)
    {
        var runtime = args.Runtime.Args;

        return new(name, new()
        {
            Name = runtime.Cloud.Naming.BucketName("reports"),
            Location = args.Key.Location.ToUpperInvariant(),
            Encryption = new Storage.Inputs.BucketEncryptionArgs { DefaultKmsKeyName = args.Key.Id },
            UniformBucketLevelAccess = true,
            PublicAccessPrevention = "enforced",
            ForceDestroy = false,
            Versioning = new Storage.Inputs.BucketVersioningArgs { Enabled = true },
            SoftDeletePolicy = new Storage.Inputs.BucketSoftDeletePolicyArgs { RetentionDurationSeconds = 7 * SecondsPerDay },
            RetentionPolicy = new Storage.Inputs.BucketRetentionPolicyArgs
            {
                RetentionPeriod = ((long)args.RetentionDays * SecondsPerDay).ToString(CultureInfo.InvariantCulture),
            },
            LifecycleRules = new Storage.Inputs.BucketLifecycleRuleArgs
            {
                Action = new Storage.Inputs.BucketLifecycleRuleActionArgs { Type = "Delete" },
                Condition = new Storage.Inputs.BucketLifecycleRuleConditionArgs { Age = args.RetentionDays },
            },
            Labels = runtime.Cloud.Labels.For("reports", "confidential"),
        }, Child.Stateful(this, runtime.Cloud.Services.Api(GoogleApi.Storage), args.Key.Grants));
    }
}
