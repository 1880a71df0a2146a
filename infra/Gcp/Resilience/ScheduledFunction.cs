using System.Text;
using Groundwork.Infra.Gcp.Observability;
using CloudScheduler = Pulumi.Gcp.CloudScheduler;
using Monitoring = Pulumi.Gcp.Monitoring;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>
/// A function that runs on schedule, under an identity of its own with just the permissions it uses, reachable from inside by one caller,
/// and whose failure as well as its silence is told.
/// Defines one <c>cloudfunctionsv2.Function</c>, its invoker's <c>cloudrunv2.ServiceIamMember</c>, the grants on state and queue;
/// per set of permissions a <c>projects.IAMCustomRole</c> with its <c>projects.IAMMember</c>;
/// per job a <c>cloudscheduler.Job</c>, a <c>monitoring.MetricDescriptor</c> and a <c>monitoring.AlertPolicy</c>;
/// and one <c>monitoring.AlertPolicy</c> on errors.
/// </summary>
public sealed class ScheduledFunction : ComponentResource
{
    /// <summary>Makes the function and its schedules.</summary>
    public ScheduledFunction(string name, ScheduledFunctionArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/resilience:ScheduledFunction", name, args, options)
    {
        var parts = new FunctionParts(this, name, args.Function);

        Url = parts.Url;

        foreach (var (key, job) in args.Jobs.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            NewJob($"{name}-{key}", args.Runtime.Args.Cloud.Naming.ResourceName($"{args.FunctionName}-{key}"), job, args, parts);

        RegisterOutputs();
    }

    /// <summary>Address of the function, the audience of tokens for it. Known before it is made.</summary>
    public string Url { get; }

    void NewJob(string name, string physicalName, ScheduledJobArgs job, ScheduledFunctionArgs args, FunctionParts parts)
    {
        var runtime = args.Runtime.Args;

        _ = new CloudScheduler.Job(name, new()
        {
            // Runbooks start and pause it by its name.
            Name = physicalName,
            Region = runtime.Region,
            Description = job.Description,
            Schedule = job.Schedule.Line,
            TimeZone = runtime.TimeZone,
            Paused = job.Paused,
            AttemptDeadline = "180s",
            RetryConfig = new CloudScheduler.Inputs.JobRetryConfigArgs
            {
                RetryCount = 5,
                MinBackoffDuration = "5s",
                MaxBackoffDuration = "300s",
                MaxDoublings = 4,
            },
            HttpTarget = new CloudScheduler.Inputs.JobHttpTargetArgs
            {
                HttpMethod = "POST",
                Uri = $"{Url}/",
                Headers = new InputMap<string> { ["Content-Type"] = "application/json" },
                Body = Convert.ToBase64String(Encoding.UTF8.GetBytes(job.Body)),
                OidcToken = new CloudScheduler.Inputs.JobHttpTargetOidcTokenArgs
                {
                    ServiceAccountEmail = args.Runtime.Caller.Email,
                    Audience = Url,
                },
            },
        }, Child.Of(this, runtime.Cloud.Services.Api(GoogleApi.CloudScheduler), parts.Invokers));

        var descriptor = new Monitoring.MetricDescriptor($"{name}-succeeded", new()
        {
            Type = $"{parts.MetricPrefix}/{job.SuccessMetric}",
            DisplayName = $"{job.Description}: succeeded",
            Description = "1 when a run was good, 0 when it was not.",
            MetricKind = "GAUGE",
            ValueType = "DOUBLE",
            Unit = "1",
        }, Child.Of(this, runtime.Cloud.Services.Api(GoogleApi.Monitoring)));

        var silence = new SuccessQuery(PromQlName.Of($"{parts.MetricPrefix}/{job.SuccessMetric}"), job.Schedule, job.TellAfterMinutes);

        _ = parts.Alerts.New($"{name}-missing", new AlertDefinition(
            $"{job.Description}: failed, or did not run", AlertSeverity.High, args.Runbook,
            "There is no success where there has to be one. No data counts as a failure.",
            AlertCondition.PromQl("No success in time", silence.Missing),
            AlertCondition.PromQl("Told that it failed", silence.Failed)), descriptor);
    }
}
