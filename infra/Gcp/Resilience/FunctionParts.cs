using Groundwork.Infra.Gcp.Observability;
using CloudFunctions = Pulumi.Gcp.CloudFunctionsV2;
using CloudRun = Pulumi.Gcp.CloudRunV2;
using CloudTasks = Pulumi.Gcp.CloudTasks;
using Projects = Pulumi.Gcp.Projects;
using ServiceAccount = Pulumi.Gcp.ServiceAccount;
using Storage = Pulumi.Gcp.Storage;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>What every function is made of, whichever component it belongs to.</summary>
sealed class FunctionParts
{
    readonly Resource _owner;
    readonly PrivateFunctionArgs _args;
    readonly FunctionRuntimeArgs _runtime;

    internal FunctionParts(Resource owner, string name, PrivateFunctionArgs args)
    {
        (_owner, _args, _runtime) = (owner, args, args.Runtime.Args);

        var physicalName = _runtime.Cloud.Naming.ResourceName(args.FunctionName);

        // Known before the function is, which must know it itself; the address that Cloud Run derives from the project's number.
        Url = $"https://{physicalName}-{_runtime.Cloud.Services.Project.Number}.{_runtime.Region}.run.app";

        // Each function has figures of its own, though two of them run the same code.
        MetricPrefix = _runtime.Cloud.Naming.MetricType(args.FunctionName);

        var function = NewFunction(name, physicalName, [.. GrantPermissions(name), .. GrantRunning(name)]);

        Invokers =
        [
            GrantCalling($"{name}-invoker", function, args.Runtime.Caller.Member),
            .. Sorted(args.Invokers).Select(invoker => GrantCalling($"{name}-invoker-{invoker.Key}", function, invoker.Value)),
            .. Sorted(args.Operators).Select(person => GrantCalling($"{name}-operator-{person.Key}", function, person.Value)),
        ];

        Alerts = new AlertPolicies(owner, _runtime.Cloud);

        _ = Alerts.New($"{name}-errors", new AlertDefinition(
            $"{args.FunctionName}: requests fail", AlertSeverity.High, args.Runbook,
            "The function answers with errors for a quarter of an hour: what it does stands still. Its log says why.",
            AlertCondition.PromQl(
                "Errors for 15 minutes",
                $"sum(increase(run_googleapis_com:request_count{{monitored_resource=\"cloud_run_revision\",service_name=\"{physicalName}\","
                    + "response_code_class=\"5xx\"}[5m])) > 0",
                forSeconds: 900)));
    }

    internal string Url { get; }

    internal string MetricPrefix { get; }

    /// <summary>Grants without which nobody can call the function.</summary>
    internal ImmutableArray<Resource> Invokers { get; }

    internal AlertPolicies Alerts { get; }

    CloudFunctions.Function NewFunction(string name, string physicalName, Resource[] granted) => new(name, new()
    {
        Name = physicalName,
        Location = _runtime.Region,
        Description = _args.Description,
        BuildConfig = new CloudFunctions.Inputs.FunctionBuildConfigArgs
        {
            Runtime = "dotnet10",
            // Becomes FUNCTION_TARGET.
            EntryPoint = _args.Target,
            ServiceAccount = Output.Format($"projects/{_runtime.Cloud.Services.Project.Id}/serviceAccounts/{_runtime.Builder.Email}"),
            Source = new CloudFunctions.Inputs.FunctionBuildConfigSourceArgs
            {
                StorageSource = new CloudFunctions.Inputs.FunctionBuildConfigSourceStorageSourceArgs
                {
                    Bucket = _args.Runtime.StateBucketName,
                    Object = _args.Runtime.SourceObjectName,
                },
            },
        },
        ServiceConfig = new CloudFunctions.Inputs.FunctionServiceConfigArgs
        {
            ServiceAccountEmail = _args.Identity.Email,
            IngressSettings = "ALLOW_INTERNAL_ONLY",
            AllTrafficOnLatestRevision = true,
            AvailableCpu = "1",
            AvailableMemory = "512Mi",
            MaxInstanceCount = 3,
            MaxInstanceRequestConcurrency = 10,
            TimeoutSeconds = _args.TimeoutSeconds,
            DirectVpcEgress = "VPC_EGRESS_PRIVATE_RANGES_ONLY",
            DirectVpcNetworkInterfaces = new CloudFunctions.Inputs.FunctionServiceConfigDirectVpcNetworkInterfaceArgs
            {
                Network = _runtime.Network.NetworkId,
                Subnetwork = _runtime.Network.Subnets[_runtime.Region].Id,
            },
            EnvironmentVariables = Variables(),
        },
        Labels = _runtime.Cloud.Labels.For("recovery"),
    }, Child.Of(
        _owner,
        _runtime.Cloud.Services.Api(GoogleApi.CloudFunctions, GoogleApi.CloudRun, GoogleApi.CloudBuild, GoogleApi.ArtifactRegistry),
        _runtime.Network.Ready,
        _args.Runtime.BuilderReady,
        granted,
        _args.After));

    CloudRun.ServiceIamMember GrantCalling(string name, CloudFunctions.Function function, Input<string> member) => new(name, new()
    {
        Project = _runtime.Cloud.Services.Project.Id,
        Location = _runtime.Region,
        // The service has the function's name.
        Name = function.Name,
        Role = "roles/run.invoker",
        Member = member,
    }, Child.Of(_owner, _runtime.Cloud.Services.Api(GoogleApi.CloudRun), [function]));

    IEnumerable<Resource> GrantPermissions(string name)
    {
        var sets = _args.Permissions.Append(KeyValuePair.Create("metrics", new FunctionPermissions(["monitoring.timeSeries.create"])));

        foreach (var (key, set) in sets.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var role = new Projects.IAMCustomRole($"{name}-role-{key}", new()
            {
                Project = _runtime.Cloud.Services.Project.Id,
                RoleId = $"{_runtime.Cloud.Naming.ResourceName(_args.FunctionName)}-{key}".Replace('-', '_'),
                Title = $"{_args.FunctionName} {key}",
                Description = $"Just what the function {_args.FunctionName} uses.",
                Permissions = set.Permissions.Order(StringComparer.Ordinal).ToArray(),
            }, Child.Of(_owner, _runtime.Cloud.Services.Api(GoogleApi.Iam)));

            var grant = new Projects.IAMMemberArgs
            {
                Project = _runtime.Cloud.Services.Project.Id,
                Role = Output.Format($"projects/{_runtime.Cloud.Services.Project.Id}/roles/{role.RoleId}"),
                Member = _args.Identity.Member,
            };

            if (set.OnlyWhere is { } condition)
                grant.Condition = new Projects.Inputs.IAMMemberConditionArgs { Title = key, Expression = condition };

            yield return new Projects.IAMMember(
                $"{name}-grant-{key}",
                grant,
                Child.Of(_owner, _runtime.Cloud.Services.Api(GoogleApi.CloudResourceManager), [role]));
        }
    }

    IEnumerable<Resource> GrantRunning(string name)
    {
        if (!_args.RunsInSteps)
            yield break;

        yield return OnState($"{name}-state", $"{_args.Target}/", "roles/storage.objectUser");
        yield return OnState($"{name}-active-region", "failover/", "roles/storage.objectViewer");

        yield return new CloudTasks.QueueIamMember($"{name}-queue", new()
        {
            Project = _runtime.Cloud.Services.Project.Id,
            Location = _runtime.Region,
            Name = _args.Runtime.QueueName,
            Role = "roles/cloudtasks.enqueuer",
            Member = _args.Identity.Member,
        }, Child.Of(_owner, _runtime.Cloud.Services.Api(GoogleApi.CloudTasks)));

        // A task carries a token of the caller.
        yield return new ServiceAccount.IAMMember($"{name}-acts-as-caller", new()
        {
            ServiceAccountId = Output.Format($"projects/{_runtime.Cloud.Services.Project.Id}/serviceAccounts/{_args.Runtime.Caller.Email}"),
            Role = "roles/iam.serviceAccountUser",
            Member = _args.Identity.Member,
        }, Child.Of(_owner, _runtime.Cloud.Services.Api(GoogleApi.Iam)));
    }

    Storage.BucketIAMMember OnState(string name, string prefix, string role) => new(name, new()
    {
        Bucket = _args.Runtime.StateBucketName,
        Role = role,
        Member = _args.Identity.Member,
        Condition = new Storage.Inputs.BucketIAMMemberConditionArgs
        {
            Title = $"Only {prefix}",
            Expression = Output.Format(
                $"resource.name.startsWith(\"projects/_/buckets/{_args.Runtime.StateBucketName}/objects/{prefix}\")"),
        },
    }, Child.Of(_owner, _runtime.Cloud.Services.Api(GoogleApi.Storage)));

    InputMap<string> Variables()
    {
        var variables = new InputMap<string>
        {
            ["CALLERS"] = Emails([_args.Runtime.Caller.Member, .. Sorted(_args.Invokers).Select(invoker => invoker.Value)]),
            ["FUNCTION_URL"] = Url,
            ["METRIC_PREFIX"] = MetricPrefix,
            ["PROJECT_ID"] = _runtime.Cloud.Services.Project.Id,
            ["SCHEDULE_TIME_ZONE"] = _runtime.TimeZone,
            ["STATE_BUCKET"] = _args.Runtime.StateBucketName,
            ["TASK_CALLER"] = _args.Runtime.Caller.Email,
            ["TASK_QUEUE"] = _args.Runtime.QueueId,
        };

        if (_args.Operators.Count > 0)
            variables.Add("OPERATORS", Emails(Sorted(_args.Operators).Select(person => person.Value)));

        foreach (var (key, value) in _args.Environment.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            variables.Add(key, value);

        return variables;
    }

    static IOrderedEnumerable<KeyValuePair<string, Input<string>>> Sorted(IReadOnlyDictionary<string, Input<string>> members) =>
        members.OrderBy(entry => entry.Key, StringComparer.Ordinal);

    static Output<string> Emails(IEnumerable<Input<string>> members) => Output.All(members).Apply(JoinEmails);

    // A token carries the address without the kind of member.
    static string JoinEmails(ImmutableArray<string> members) =>
        string.Join(',', members.Select(member => member[(member.IndexOf(':', StringComparison.Ordinal) + 1)..]));
}
