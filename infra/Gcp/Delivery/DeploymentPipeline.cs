using Groundwork.Infra.Gcp.Observability;
using CloudBuild = Pulumi.Gcp.CloudBuild;
using Iap = Pulumi.Gcp.Iap;
using Projects = Pulumi.Gcp.Projects;

namespace Groundwork.Infra.Gcp.Delivery;

/// <summary>
/// From a push to <c>main</c> to every host, without a hand: lint and tests, an image of the commit, a scan that stops what is vulnerable,
/// and the deployment, which goes back everywhere when one host isn't healthy. Going back later is one action.
/// Defines a private <c>cloudbuild.WorkerPool</c>, two <c>cloudbuild.Trigger</c>s a service (for pushes, and for a rollback),
/// the custom role of the pipeline's account with its grant, its <c>iap.TunnelIamMember</c>, and two <c>logging.Metric</c>s with their
/// <c>monitoring.AlertPolicy</c>.
/// </summary>
public sealed class DeploymentPipeline : ComponentResource
{
    /// <summary>Makes the pipeline of <paramref name="args"/>.</summary>
    public DeploymentPipeline(string name, DeploymentPipelineArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/delivery:DeploymentPipeline", name, args, options)
    {
        _ = Require.OneOf(args.Region, [.. args.Network.Subnets.Keys], nameof(args.Region));

        NewGrants(name, args);
        NewAlerts(name, args);

        var pool = new CloudBuild.WorkerPool($"{name}-workers", new()
        {
            Location = args.Region,
            DisplayName = $"Builds of {args.Cloud.Labels.System}",
            WorkerConfig = new CloudBuild.Inputs.WorkerPoolWorkerConfigArgs
            {
                MachineType = args.MachineType,
                DiskSizeGb = args.DiskSizeGb,
                NoExternalIp = true,
            },
            NetworkConfig = new CloudBuild.Inputs.WorkerPoolNetworkConfigArgs
            {
                PeeredNetwork = args.Network.NetworkId,
                PeeredNetworkIpRange = "/27",
            },
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.CloudBuild), args.Network.PrivateServicesReady));

        var steps = new PipelineSteps(args, pool.Id);

        var services = args.Folders.Keys.Order(StringComparer.Ordinal).ToArray();

        Triggers = ByService(services, service => NewTrigger($"{name}-{service}", service, args.Folders[service], steps, args));
        RollbackTriggers = ByService(services, service => NewRollback($"{name}-{service}-rollback", service, steps, args));
        WorkerPoolId = pool.Id;

        RegisterOutputs();
    }

    /// <summary>Pool of the build workers. Unknown until first applied.</summary>
    [Output("workerPoolId")]
    public Output<string> WorkerPoolId { get; }

    /// <summary>Id of each service's trigger, by service. Unknown until first applied.</summary>
    [Output("triggers")]
    public Output<ImmutableDictionary<string, string>> Triggers { get; }

    /// <summary>
    /// Id of the trigger that takes each service back, by service: to the release before, or to the one that <c>_TAG</c> names.
    /// Unknown until first applied.
    /// </summary>
    [Output("rollbackTriggers")]
    public Output<ImmutableDictionary<string, string>> RollbackTriggers { get; }

    static ImmutableArray<string> Permissions =>
    [
        "cloudbuild.workerpools.use",
        "compute.instances.get",
        "compute.instances.list",
        "compute.instances.osLogin",
        "compute.projects.get",
        "compute.zones.list",
        "logging.logEntries.create",
        "ondemandscanning.operations.get",
        "ondemandscanning.scans.listVulnerabilities",
        "ondemandscanning.scans.scan",
    ];

    void NewGrants(string name, DeploymentPipelineArgs args)
    {
        var role = new Projects.IAMCustomRole($"{name}-role", new()
        {
            Project = args.Cloud.Services.Project.Id,
            RoleId = $"{args.Cloud.Labels.System.Replace('-', '_')}_deployer",
            Title = "Deployer",
            Description = "Builds in the pool, has images scanned, finds the hosts, and logs in to them without an administrator's rights.",
            Permissions = Permissions.ToArray(),
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Iam)));

        _ = new Projects.IAMMember($"{name}-grant", new()
        {
            Project = args.Cloud.Services.Project.Id,
            Role = role.Name,
            Member = args.Identity.Member,
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.CloudResourceManager)));

        // On the project, as hosts come and go; for SSH alone.
        _ = new Iap.TunnelIamMember($"{name}-tunnel", new()
        {
            Project = args.Cloud.Services.Project.Id,
            Role = "roles/iap.tunnelResourceAccessor",
            Member = args.Identity.Member,
            Condition = new Iap.Inputs.TunnelIamMemberConditionArgs { Title = "Only SSH", Expression = "destination.port == 22" },
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Iap)));
    }

    void NewAlerts(string name, DeploymentPipelineArgs args)
    {
        var alerts = new AlertPolicies(this, args.Cloud);

        EntryAlerts.Define(alerts, $"{name}-failed", new AuditEvent(
            "failed", "A build or a deployment failed", AlertSeverity.Medium,
            "What ran before still runs. The log of the build names the step: lint and tests, image, scan or deployment.",
            // A step's own output has the step before it; a line that begins so is the build's verdict.
            "resource.type=\"build\" AND textPayload=~\"^(ERROR|TIMEOUT)\"", "global")
        {
            Fields = ("resource.labels.build_trigger_id", "resource.labels.build_id", "resource.labels.project_id"),
            Runbook = "deployment-failed",
        });

        EntryAlerts.Define(alerts, $"{name}-broken-host", new AuditEvent(
            "broken-host", "A deployment left a host without a working service", AlertSeverity.Critical,
            "The new commit isn't healthy there, and going back did not help. Roll the service back now: one action in the runbook.",
            "jsonPayload.action=\"deploy\" AND severity=\"CRITICAL\"", "gce_instance")
        {
            Fields = ("jsonPayload.user", "jsonPayload.action", "jsonPayload.address"),
            Runbook = "deployment-failed",
        });
    }

    Output<string> NewTrigger(string name, string service, string folder, PipelineSteps steps, DeploymentPipelineArgs args) =>
        new CloudBuild.Trigger(name, new()
        {
            Location = args.Region,
            Description = $"Tests, builds and deploys {service}.",
            ServiceAccount = Output.Format($"projects/{args.Cloud.Services.Project.Id}/serviceAccounts/{args.Identity.Email}"),
            RepositoryEventConfig = new CloudBuild.Inputs.TriggerRepositoryEventConfigArgs
            {
                Repository = args.Repository,
                Push = new CloudBuild.Inputs.TriggerRepositoryEventConfigPushArgs { Branch = "^main$" },
            },
            IncludedFiles = [$"{folder}/**", .. args.SharedFolders.Select(shared => $"{shared}/**")],
            Substitutions = Substitutions(service, args),
            Build = steps.Release(folder),
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.CloudBuild))).TriggerId;

    Output<string> NewRollback(string name, string service, PipelineSteps steps, DeploymentPipelineArgs args)
    {
        var substitutions = Substitutions(service, args);
        substitutions.Add("_TAG", "previous");

        return new CloudBuild.Trigger(name, new()
        {
            Location = args.Region,
            Description = $"Takes {service} back to the release before, or to the one that _TAG names; by hand only.",
            ServiceAccount = Output.Format($"projects/{args.Cloud.Services.Project.Id}/serviceAccounts/{args.Identity.Email}"),
            SourceToBuild = new CloudBuild.Inputs.TriggerSourceToBuildArgs
            {
                Repository = args.Repository,
                Ref = "refs/heads/main",
                RepoType = "GITHUB",
            },
            Substitutions = substitutions,
            Build = steps.Rollback(),
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.CloudBuild))).TriggerId;
    }

    static Output<ImmutableDictionary<string, string>> ByService(string[] services, Func<string, Output<string>> make) =>
        Output.All(services.Select(make)).Apply(ids => services.Zip(ids).ToImmutableDictionary(pair => pair.First, pair => pair.Second));

    static InputMap<string> Substitutions(string service, DeploymentPipelineArgs args) => new()
    {
        ["_INSTANCE_NAME"] = $"{args.Cloud.Labels.System}-host",
        ["_LOCATION"] = args.Region,
        ["_REPO_NAME"] = args.Images.RepositoryId,
        ["_SERVICE_NAME"] = service,
        ["_ZONE"] = string.Join(',', args.Zones),
    };
}
