using Groundwork.Infra.Gcp.Network;
using Groundwork.Infra.Gcp.Observability;
using Dns = Pulumi.Gcp.Dns;
using Logging = Pulumi.Gcp.Logging;
using Monitoring = Pulumi.Gcp.Monitoring;
using Projects = Pulumi.Gcp.Projects;
using PubSub = Pulumi.Gcp.PubSub;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>
/// Looks every half minute whether the active region serves, and after three failures in a row fails over to the other one,
/// once: behind a fence, step by step, and never back by itself. People and the drill have it swap the regions.
/// Defines a <see cref="ScheduledFunction"/> that probes and a <see cref="PrivateFunction"/> that switches,
/// the latter's role on the zone of the database's name (<c>projects.IAMCustomRole</c>, <c>dns.DnsManagedZoneIamMember</c>) and its
/// <c>pubsub.TopicIAMMember</c>s; two <c>monitoring.MetricDescriptor</c>s, a <c>logging.Metric</c>, and a <c>monitoring.AlertPolicy</c>
/// each on a switch that was made and on one that needs a person.
/// </summary>
public sealed class FailoverController : ComponentResource
{
    static readonly ImmutableArray<string> NamePermissions =
    [
        "dns.changes.create",
        "dns.resourceRecordSets.get",
        "dns.resourceRecordSets.update",
    ];

    readonly string _name;
    readonly FunctionRuntimeArgs _runtime;

    /// <summary>Makes the functions, their grants and their alerts.</summary>
    public FailoverController(string name, FailoverControllerArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/resilience:FailoverController", name, args, options)
    {
        args.Check();
        (_name, _runtime, Args) = (name, args.Runtime.Args, args);

        // The function writes and removes these rules itself; nobody else may have their priorities.
        FencePriority = _runtime.Network.Firewall.Reserve(name, FirewallBand.Fencing, 0);
        _ = _runtime.Network.Firewall.Reserve(name, FirewallBand.Fencing, 1);

        var failover = NewFailover();

        Url = Output.Create(failover.Url);
        ProbeUrl = Output.Create(NewProbe(failover.Url).Url);

        TellOfSwitches(failover.Alerts);

        RegisterOutputs();
    }

    /// <summary>Address of the function that switches. Known before it is made.</summary>
    [Output("url")]
    public Output<string> Url { get; }

    /// <summary>Address of the function that probes. Known before it is made.</summary>
    [Output("probeUrl")]
    public Output<string> ProbeUrl { get; }

    internal FailoverControllerArgs Args { get; }

    internal int FencePriority { get; }

    PrivateFunction NewFailover() => new($"{_name}-failover", new()
    {
        Runtime = Args.Runtime,
        Identity = Args.FailoverIdentity,
        FunctionName = "failover",
        Target = "failover",
        Description = "failover: fails over, once, and swaps the regions when told to",
        Runbook = "loss-of-region",
        Operators = Args.Operators,
        Permissions = Permissions(),
        Environment = SwitchVariables.Of(Args, FencePriority, Args.FailoverIdentity),
        After = [GrantName(), Publishes("alerts", Args.AlertTopicId), Publishes("control", Args.ControlTopicId)],
    }, new() { Parent = this });

    ScheduledFunction NewProbe(string failoverUrl) => new($"{_name}-probe", new()
    {
        Runtime = Args.Runtime,
        Identity = Args.ProbeIdentity,
        FunctionName = "probe",
        Target = "probe",
        Runbook = "loss-of-region",
        Environment = new Dictionary<string, Input<string>>(SwitchVariables.Probed(Args, Args.ProbeIdentity))
        {
            ["FAILOVER_URL"] = failoverUrl,
        },
        Jobs = new Dictionary<string, ScheduledJobArgs>
        {
            // The second probe of a minute is a task of the first: the scheduler knows no shorter interval.
            ["minute"] = new()
            {
                Description = "probe: each minute",
                Schedule = CronSchedule.Parse("* * * * *"),
                SuccessMetric = "probe/healthy",
                TellAfterMinutes = 3,
            },
        },
    }, new() { Parent = this });

    Dictionary<string, FunctionPermissions> Permissions() => new()
    {
        ["database"] = new(
            ["cloudsql.instances.get", "cloudsql.instances.promoteReplica", "cloudsql.instances.update"],
            RecoveryGrants.OnInstances(_runtime.Cloud.Services.Project, Args.Database)),
        // Neither firewall policies nor autoscalers nor groups take a condition, or have a policy that Pulumi knows.
        ["fence"] = new(["compute.firewallPolicies.get", "compute.firewallPolicies.update"]),
        ["hosts"] = new(
        [
            "compute.autoscalers.get",
            "compute.autoscalers.update",
            "compute.instanceGroupManagers.get",
            "compute.instanceGroupManagers.use",
        ]),
        ["traffic"] = new(
            ["compute.backendServices.get", "compute.backendServices.update"],
            RecoveryGrants.OnBackendServices(_runtime.Cloud.Services.Project, Args.BackendServices)),
        // A backend service is written whole, so that what it refers to must be usable.
        ["traffic-parts"] = new(["compute.healthChecks.useReadOnly", "compute.instanceGroups.use", "compute.securityPolicies.use"]),
    };

    Dns.DnsManagedZoneIamMember GrantName()
    {
        var role = new Projects.IAMCustomRole($"{_name}-role-name", new()
        {
            Project = _runtime.Cloud.Services.Project.Id,
            RoleId = _runtime.Cloud.Naming.ResourceName("failover-name").Replace('-', '_'),
            Title = "failover name",
            Description = "Points the database's private name at the other region.",
            Permissions = NamePermissions.ToArray(),
        }, Child.Of(this, _runtime.Cloud.Services.Api(GoogleApi.Iam)));

        return new($"{_name}-grant-name", new()
        {
            Project = _runtime.Cloud.Services.Project.Id,
            ManagedZone = Args.DnsZone,
            Role = Output.Format($"projects/{_runtime.Cloud.Services.Project.Id}/roles/{role.RoleId}"),
            Member = Args.FailoverIdentity.Member,
        }, Child.Of(this, _runtime.Cloud.Services.Api(GoogleApi.Dns), [role]));
    }

    PubSub.TopicIAMMember Publishes(string key, Input<string> topicId) => new($"{_name}-publishes-{key}", new()
    {
        Topic = topicId,
        Role = "roles/pubsub.publisher",
        Member = Args.FailoverIdentity.Member,
    }, Child.Of(this, _runtime.Cloud.Services.Api(GoogleApi.PubSub)));

    void TellOfSwitches(AlertPolicies alerts)
    {
        var prefix = _runtime.Cloud.Naming.MetricType("failover");
        var took = Gauge("took", $"{prefix}/failover/rto_seconds", "Seconds without service in a switch");
        _ = Gauge("loss", $"{prefix}/failover/loss_bound_seconds", "Seconds of data that a switch may have lost");

        _ = alerts.New(
            $"{_name}-switched",
            new AlertDefinition(
                "The active region was switched", AlertSeverity.High, "switchover",
                "A failover or a switchover is done. It never goes back by itself, and "
                    + "Pulumi's state has to follow before the next update.",
                AlertCondition.PromQl(
                    "A switch was finished",
                    $"count_over_time({PromQlName.Of($"{prefix}/failover/rto_seconds")}[10m]) > 0")),
            took);

        var service = _runtime.Cloud.Naming.ResourceName("failover");
        var metric = new Logging.Metric($"{_name}-calls", new()
        {
            Name = $"{_runtime.Cloud.Naming.ResourceName("failover-calls")}",
            Description = "Times that a switch called a person.",
            Filter = $"resource.type=\"cloud_run_revision\" AND resource.labels.service_name=\"{service}\" AND severity>=CRITICAL",
            MetricDescriptor = new Logging.Inputs.MetricMetricDescriptorArgs
            {
                MetricKind = "DELTA",
                ValueType = "INT64",
                Unit = "1",
                DisplayName = "Switches that need a person",
            },
        }, Child.Of(this, _runtime.Cloud.Services.Api(GoogleApi.Logging)));

        _ = alerts.New(
            $"{_name}-calls-alert",
            new AlertDefinition(
                "A switch of the regions stands and needs a person", AlertSeverity.Critical, "loss-of-region",
                "A step fails, or the fence is not up, or a failover was refused. It goes on trying; "
                    + "its log and its state say what it waits for.",
                AlertCondition.AnyEntry(
                    "A person was called",
                    _runtime.Cloud.Naming.ResourceName("failover-calls"),
                    ["cloud_run_revision"])),
            metric);
    }

    Monitoring.MetricDescriptor Gauge(string role, string type, string title) => new($"{_name}-{role}", new()
    {
        Type = type,
        DisplayName = title,
        Description = title,
        MetricKind = "GAUGE",
        ValueType = "DOUBLE",
        Unit = "s",
    }, Child.Of(this, _runtime.Cloud.Services.Api(GoogleApi.Monitoring)));
}
