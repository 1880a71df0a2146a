using System.Text;
using Groundwork.Infra.Observability;
using Groundwork.Infra.Platform;
using CloudFunctions = Pulumi.Gcp.CloudFunctionsV2;
using CloudRun = Pulumi.Gcp.CloudRunV2;
using CloudScheduler = Pulumi.Gcp.CloudScheduler;
using CloudTasks = Pulumi.Gcp.CloudTasks;
using Monitoring = Pulumi.Gcp.Monitoring;
using Projects = Pulumi.Gcp.Projects;
using ServiceAccount = Pulumi.Gcp.ServiceAccount;
using Storage = Pulumi.Gcp.Storage;

namespace Groundwork.Infra.Resilience;

/// <summary>
/// A function that runs on schedule, under an identity of its own with just the permissions it uses, reachable from inside by one caller,
/// and whose failure as well as its silence is told.
/// Defines one <c>cloudfunctionsv2.Function</c>, its invoker's <c>cloudrunv2.ServiceIamMember</c>, the grants on state and queue; per set of permissions
/// a <c>projects.IAMCustomRole</c> with its <c>projects.IAMMember</c>; per job a <c>cloudscheduler.Job</c>, a <c>monitoring.MetricDescriptor</c> and a
/// <c>monitoring.AlertPolicy</c>; and one <c>monitoring.AlertPolicy</c> on errors.
/// </summary>
public sealed class ScheduledFunction : ComponentResource
{
    /// <summary>Makes the function and its schedules.</summary>
    public ScheduledFunction(string name, ScheduledFunctionArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:resilience:ScheduledFunction", name, args, options)
    {
        var runtime = args.Runtime.Args;
        var physicalName = runtime.Naming.ResourceName(args.FunctionName);

        // Known before the function is, which must know it itself; the address that Cloud Run derives from the project's number.
        Url = $"https://{physicalName}-{runtime.Services.Project.Number}.{runtime.Region}.run.app";

        Resource[] granted = [.. GrantPermissions(name, args), .. GrantRunning(name, args)];

        var function = new CloudFunctions.Function(name, new()
        {
            Name = physicalName,
            Location = runtime.Region,
            Description = string.Join(", ", args.Jobs.Values.Select(job => job.Description).Order(StringComparer.Ordinal)),
            BuildConfig = new CloudFunctions.Inputs.FunctionBuildConfigArgs
            {
                Runtime = "dotnet10",
                // Becomes FUNCTION_TARGET.
                EntryPoint = args.Target,
                ServiceAccount = Output.Format($"projects/{runtime.Services.Project.Id}/serviceAccounts/{runtime.Builder.Email}"),
                Source = new CloudFunctions.Inputs.FunctionBuildConfigSourceArgs
                {
                    StorageSource = new CloudFunctions.Inputs.FunctionBuildConfigSourceStorageSourceArgs
                    {
                        Bucket = args.Runtime.StateBucketName,
                        Object = args.Runtime.SourceObjectName,
                    },
                },
            },
            ServiceConfig = new CloudFunctions.Inputs.FunctionServiceConfigArgs
            {
                ServiceAccountEmail = args.Identity.Email,
                IngressSettings = "ALLOW_INTERNAL_ONLY",
                AllTrafficOnLatestRevision = true,
                AvailableCpu = "1",
                AvailableMemory = "512Mi",
                MaxInstanceCount = 3,
                MaxInstanceRequestConcurrency = 10,
                TimeoutSeconds = args.TimeoutSeconds,
                DirectVpcEgress = "VPC_EGRESS_PRIVATE_RANGES_ONLY",
                DirectVpcNetworkInterfaces = new CloudFunctions.Inputs.FunctionServiceConfigDirectVpcNetworkInterfaceArgs
                {
                    Network = runtime.Network.NetworkId,
                    Subnetwork = runtime.Network.Subnets[runtime.Region].Id,
                },
                EnvironmentVariables = Variables(args),
            },
            Labels = runtime.Labels.For("recovery"),
        }, Child.Of(
            this,
            runtime.Services.Api(GoogleApi.CloudFunctions, GoogleApi.CloudRun, GoogleApi.CloudBuild, GoogleApi.ArtifactRegistry),
            runtime.Network.Ready,
            args.Runtime.BuilderReady,
            granted,
            args.After));

        var invoker = new CloudRun.ServiceIamMember($"{name}-invoker", new()
        {
            Project = runtime.Services.Project.Id,
            Location = runtime.Region,
            // The service has the function's name.
            Name = function.Name,
            Role = "roles/run.invoker",
            Member = args.Runtime.Caller.Member,
        }, Child.Of(this, runtime.Services.Api(GoogleApi.CloudRun), [function]));

        var alerts = new AlertPolicies(this, runtime.Services, runtime.Labels, runtime.Channels);

        foreach (var (key, job) in args.Jobs.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            NewJob($"{name}-{key}", job, args, invoker, alerts);

        _ = alerts.New($"{name}-errors", new AlertDefinition(
            $"{args.FunctionName}: requests fail", AlertSeverity.High, args.Runbook,
            "The function answers with errors for a quarter of an hour: what it does stands still. Its log says why.",
            AlertCondition.PromQl(
                "Errors for 15 minutes",
                $"sum(increase(run_googleapis_com:request_count{{monitored_resource=\"cloud_run_revision\",service_name=\"{physicalName}\",response_code_class=\"5xx\"}}[5m])) > 0",
                forSeconds: 900)));

        RegisterOutputs();
    }

    /// <summary>Address of the function, the audience of tokens for it. Known before it is made.</summary>
    public string Url { get; }

    void NewJob(string name, ScheduledJobArgs job, ScheduledFunctionArgs args, Resource invoker, AlertPolicies alerts)
    {
        var runtime = args.Runtime.Args;

        _ = new CloudScheduler.Job(name, new()
        {
            Region = runtime.Region,
            Description = job.Description,
            Schedule = job.Schedule.Line,
            TimeZone = runtime.TimeZone,
            Paused = job.Paused,
            AttemptDeadline = "180s",
            RetryConfig = new CloudScheduler.Inputs.JobRetryConfigArgs { RetryCount = 5, MinBackoffDuration = "5s", MaxBackoffDuration = "300s", MaxDoublings = 4 },
            HttpTarget = new CloudScheduler.Inputs.JobHttpTargetArgs
            {
                HttpMethod = "POST",
                Uri = $"{Url}/",
                Headers = new InputMap<string> { ["Content-Type"] = "application/json" },
                Body = Convert.ToBase64String(Encoding.UTF8.GetBytes(job.Body)),
                OidcToken = new CloudScheduler.Inputs.JobHttpTargetOidcTokenArgs { ServiceAccountEmail = args.Runtime.Caller.Email, Audience = Url },
            },
        }, Child.Of(this, runtime.Services.Api(GoogleApi.CloudScheduler), [invoker]));

        var descriptor = new Monitoring.MetricDescriptor($"{name}-succeeded", new()
        {
            Type = $"{MetricPrefix(args)}/{job.SuccessMetric}",
            DisplayName = $"{job.Description}: succeeded",
            Description = "1 when a run was good, 0 when it was not.",
            MetricKind = "GAUGE",
            ValueType = "DOUBLE",
            Unit = "1",
        }, Child.Of(this, runtime.Services.Api(GoogleApi.Monitoring)));

        var silence = new SuccessQuery($"{MetricPrefix(args)}/{job.SuccessMetric}", job.Schedule);

        _ = alerts.New($"{name}-missing", new AlertDefinition(
            $"{job.Description}: failed, or did not run", AlertSeverity.High, args.Runbook,
            "There is no success where there has to be one. No data counts as a failure.",
            AlertCondition.PromQl("No success in time", silence.Missing),
            AlertCondition.PromQl("Told that it failed", silence.Failed)), descriptor);
    }

    IEnumerable<Resource> GrantPermissions(string name, ScheduledFunctionArgs args)
    {
        var runtime = args.Runtime.Args;
        var sets = args.Permissions.Append(KeyValuePair.Create("metrics", new FunctionPermissions(["monitoring.timeSeries.create"])));

        foreach (var (key, set) in sets.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var role = new Projects.IAMCustomRole($"{name}-role-{key}", new()
            {
                Project = runtime.Services.Project.Id,
                RoleId = $"{runtime.Naming.ResourceName(args.FunctionName)}-{key}".Replace('-', '_'),
                Title = $"{args.FunctionName} {key}",
                Description = $"Just what the function {args.FunctionName} uses.",
                Permissions = set.Permissions.Order(StringComparer.Ordinal).ToArray(),
            }, Child.Of(this, runtime.Services.Api(GoogleApi.Iam)));

            var grant = new Projects.IAMMemberArgs
            {
                Project = runtime.Services.Project.Id,
                Role = Output.Format($"projects/{runtime.Services.Project.Id}/roles/{role.RoleId}"),
                Member = args.Identity.Member,
            };

            if (set.OnlyWhere is { } condition)
                grant.Condition = new Projects.Inputs.IAMMemberConditionArgs { Title = key, Expression = condition };

            yield return new Projects.IAMMember($"{name}-grant-{key}", grant, Child.Of(this, runtime.Services.Api(GoogleApi.CloudResourceManager), [role]));
        }
    }

    IEnumerable<Resource> GrantRunning(string name, ScheduledFunctionArgs args)
    {
        var runtime = args.Runtime.Args;

        yield return OnState($"{name}-state", $"{args.Target}/", "roles/storage.objectUser", args);
        yield return OnState($"{name}-active-region", "failover/", "roles/storage.objectViewer", args);

        yield return new CloudTasks.QueueIamMember($"{name}-queue", new()
        {
            Project = runtime.Services.Project.Id,
            Location = runtime.Region,
            Name = args.Runtime.QueueName,
            Role = "roles/cloudtasks.enqueuer",
            Member = args.Identity.Member,
        }, Child.Of(this, runtime.Services.Api(GoogleApi.CloudTasks)));

        // A task carries a token of the caller.
        yield return new ServiceAccount.IAMMember($"{name}-acts-as-caller", new()
        {
            ServiceAccountId = Output.Format($"projects/{runtime.Services.Project.Id}/serviceAccounts/{args.Runtime.Caller.Email}"),
            Role = "roles/iam.serviceAccountUser",
            Member = args.Identity.Member,
        }, Child.Of(this, runtime.Services.Api(GoogleApi.Iam)));
    }

    Storage.BucketIAMMember OnState(string name, string prefix, string role, ScheduledFunctionArgs args) => new(name, new()
    {
        Bucket = args.Runtime.StateBucketName,
        Role = role,
        Member = args.Identity.Member,
        Condition = new Storage.Inputs.BucketIAMMemberConditionArgs
        {
            Title = $"Only {prefix}",
            Expression = Output.Format($"resource.name.startsWith(\"projects/_/buckets/{args.Runtime.StateBucketName}/objects/{prefix}\")"),
        },
    }, Child.Of(this, args.Runtime.Args.Services.Api(GoogleApi.Storage)));

    InputMap<string> Variables(ScheduledFunctionArgs args)
    {
        var runtime = args.Runtime.Args;
        var variables = new InputMap<string>
        {
            ["CALLERS"] = args.Runtime.Caller.Email,
            ["FUNCTION_URL"] = Url,
            ["METRIC_PREFIX"] = MetricPrefix(args),
            ["PROJECT_ID"] = runtime.Services.Project.Id,
            ["SCHEDULE_TIME_ZONE"] = runtime.TimeZone,
            ["STATE_BUCKET"] = args.Runtime.StateBucketName,
            ["TASK_CALLER"] = args.Runtime.Caller.Email,
            ["TASK_QUEUE"] = args.Runtime.QueueId,
        };

        foreach (var (key, value) in args.Environment.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            variables.Add(key, value);

        return variables;
    }

    // Each function has figures of its own, though two of them run the same code.
    static string MetricPrefix(ScheduledFunctionArgs args) => args.Runtime.Args.Naming.MetricType(args.FunctionName);
}
