using Groundwork.Infra.Gcp.Network;
using Compute = Pulumi.Gcp.Compute;
using OsConfig = Pulumi.Gcp.OsConfig;

namespace Groundwork.Infra.Gcp.Hosts;

/// <summary>
/// The hosts of one region: containers under systemd on machines without public address, spread over zones, made anew when they
/// fail, more or fewer by load, patched daily a zone at a time. The primary and the standby are two of these with other data.
/// Defines a <c>compute.RegionInstanceTemplate</c>, its <c>compute.RegionInstanceGroupManager</c> and
/// <c>compute.RegionAutoscaler</c>, a <c>compute.HealthCheck</c>, an <c>osconfig.PatchDeployment</c> and one firewall rule.
/// </summary>
public sealed class ServiceFleet : ComponentResource
{
    /// <summary>Where Google's health checks and front ends come from.</summary>
    public static ImmutableArray<string> HealthCheckRanges => ["35.191.0.0/16", "130.211.0.0/22", "209.85.152.0/22", "209.85.204.0/22"];

    readonly string _name;
    readonly ServiceFleetArgs _args;

    /// <summary>Makes the fleet of <paramref name="args"/>.</summary>
    public ServiceFleet(string name, ServiceFleetArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/hosts:ServiceFleet", name, args, options)
    {
        args.Check();
        (_name, _args) = (name, args);
        var units = args.Units
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new HostUnit(args.Cloud.Labels.System, entry.Key, args.ImageRepository, entry.Value))
            .ToImmutableArray();

        var healthCheck = NewHealthCheck();
        var template = NewTemplate(
            new HostConfiguration(args.Cloud.Labels.System, units, args.State.BucketName, args.HoldBackSeconds).ToUserData());
        var group = NewGroup(template, healthCheck);
        var autoscaler = NewAutoscaler(group);
        NewPatches();

        args.Network.Firewall.Add(this, name, new FirewallRule
        {
            Key = "health-checks",
            Band = FirewallBand.HealthChecks,
            Offset = args.FirewallOffset,
            Direction = FirewallDirection.Ingress,
            Description = $"Google's health checks and front ends to the hosts of {args.Region}.",
            Protocols = [$"tcp:{string.Join(',', args.Units.Values.Select(unit => unit.Port).Order())}"],
            Ranges = [.. HealthCheckRanges.Select(range => (Input<string>)range)],
            ServiceAccounts = [args.Identity.Email],
        });

        InstanceGroup = group.InstanceGroup;
        InstanceGroupManagerName = group.Name;
        AutoscalerName = autoscaler.Name;
        HealthCheckId = healthCheck.Id;

        RegisterOutputs();
    }

    /// <summary>Instance group, for a backend service; its named ports are the containers' names. Unknown until first applied.</summary>
    [Output("instanceGroup")]
    public Output<string> InstanceGroup { get; }

    /// <summary>Name of the group's manager, for who resizes it in a failover. Unknown until first applied.</summary>
    [Output("instanceGroupManagerName")]
    public Output<string> InstanceGroupManagerName { get; }

    /// <summary>Name of the autoscaler, for who switches it on in a failover. Unknown until first applied.</summary>
    [Output("autoscalerName")]
    public Output<string> AutoscalerName { get; }

    /// <summary>Id of the health check by which hosts are made anew. Unknown until first applied.</summary>
    [Output("healthCheckId")]
    public Output<string> HealthCheckId { get; }

    // Hosts are told apart by labels, which the patches go by; zones keep the regions apart.
    InputMap<string> HostLabels => _args.Cloud.Labels.For("hosts");

    Compute.HealthCheck NewHealthCheck() => new($"{_name}-health", new()
    {
        Description =
            $"Decides whether a host of {_args.Region} is made anew; slower than a load balancer's, "
            + "so that a deployment does not cost a host.",
        CheckIntervalSec = 15,
        TimeoutSec = 5,
        HealthyThreshold = 2,
        UnhealthyThreshold = 8,
        HttpHealthCheck = new Compute.Inputs.HealthCheckHttpHealthCheckArgs
        {
            Port = _args.Units[_args.HealthUnit].Port,
            RequestPath = _args.Units[_args.HealthUnit].HealthPath,
        },
        LogConfig = new Compute.Inputs.HealthCheckLogConfigArgs { Enable = true },
    }, Child.Of(this, _args.Cloud.Services.Api(GoogleApi.Compute)));

    Compute.RegionInstanceTemplate NewTemplate(Output<string> userData) => new($"{_name}-template", new()
    {
        Region = _args.Region,
        Description = "Change it and the group replaces its hosts, a few at a time; deploying a service does not.",
        MachineType = _args.MachineType,
        CanIpForward = false,
        Labels = HostLabels,
        Disks = new Compute.Inputs.RegionInstanceTemplateDiskArgs
        {
            Boot = true,
            AutoDelete = true,
            SourceImage = _args.HostImage,
            DiskType = "pd-balanced",
            DiskSizeGb = _args.DiskSizeGb,
            Labels = HostLabels,
            DiskEncryptionKey = new Compute.Inputs.RegionInstanceTemplateDiskDiskEncryptionKeyArgs { KmsKeySelfLink = _args.DiskKey.Id },
        },
        NetworkInterfaces = new Compute.Inputs.RegionInstanceTemplateNetworkInterfaceArgs
        {
            Subnetwork = _args.Network.Subnets[_args.Region].Id,
            StackType = "IPV4_ONLY",
        },
        ServiceAccount = new Compute.Inputs.RegionInstanceTemplateServiceAccountArgs
        {
            Email = _args.Identity.Email,
            // What the hosts may do is decided by roles alone.
            Scopes = "https://www.googleapis.com/auth/cloud-platform",
        },
        ShieldedInstanceConfig = new Compute.Inputs.RegionInstanceTemplateShieldedInstanceConfigArgs
        {
            EnableSecureBoot = true,
            EnableVtpm = true,
            EnableIntegrityMonitoring = true,
        },
        Scheduling = new Compute.Inputs.RegionInstanceTemplateSchedulingArgs { AutomaticRestart = true, OnHostMaintenance = "MIGRATE" },
        Metadata = new InputMap<string>
        {
            ["block-project-ssh-keys"] = "true",
            ["enable-osconfig"] = "true",
            ["enable-oslogin"] = "true",
            ["serial-port-enable"] = "false",
            ["user-data"] = userData,
        },
    }, Child.Of(this, _args.Cloud.Services.Api(GoogleApi.Compute), _args.Network.Ready, _args.DiskKey.Grants));

    Compute.RegionInstanceGroupManager NewGroup(Compute.RegionInstanceTemplate template, Compute.HealthCheck healthCheck)
    {
        var options = Child.Of(this, _args.Cloud.Services.Api(GoogleApi.Compute));
        // The autoscaler, a failover and an operator decide how many there are now.
        options.IgnoreChanges = ["targetSize"];

        return new($"{_name}-group", new()
        {
            Region = _args.Region,
            Description = $"Hosts of {_args.Cloud.Labels.System} in {_args.Region}.",
            BaseInstanceName = $"{_args.Cloud.Labels.System}-host",
            DistributionPolicyZones = _args.Zones.ToArray(),
            DistributionPolicyTargetShape = "EVEN",
            TargetSize = _args.MinHosts,
            Versions = new Compute.Inputs.RegionInstanceGroupManagerVersionArgs { InstanceTemplate = template.SelfLink },
            NamedPorts = _args.Units.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => new Compute.Inputs.RegionInstanceGroupManagerNamedPortArgs { Name = entry.Key, Port = entry.Value.Port })
                .ToArray(),
            AutoHealingPolicies = new Compute.Inputs.RegionInstanceGroupManagerAutoHealingPoliciesArgs
            {
                HealthCheck = healthCheck.Id,
                InitialDelaySec = 300,
            },
            UpdatePolicy = new Compute.Inputs.RegionInstanceGroupManagerUpdatePolicyArgs
            {
                Type = "PROACTIVE",
                MinimalAction = "REPLACE",
                MostDisruptiveAllowedAction = "REPLACE",
                ReplacementMethod = "SUBSTITUTE",
                InstanceRedistributionType = "PROACTIVE",
                // New before old: a regional group takes zero, or at least one a zone.
                MaxSurgeFixed = _args.Zones.Count,
                MaxUnavailableFixed = 0,
            },
            InstanceLifecyclePolicy = new Compute.Inputs.RegionInstanceGroupManagerInstanceLifecyclePolicyArgs
            {
                DefaultActionOnFailure = "REPAIR",
                ForceUpdateOnRepair = "YES",
            },
        }, options);
    }

    Compute.RegionAutoscaler NewAutoscaler(Compute.RegionInstanceGroupManager group) => new($"{_name}-autoscaler", new()
    {
        Region = _args.Region,
        Description = $"Hosts of {_args.Cloud.Labels.System} in {_args.Region}, by load.",
        Target = group.Id,
        AutoscalingPolicy = new Compute.Inputs.RegionAutoscalerAutoscalingPolicyArgs
        {
            Mode = _args.Autoscaling ? "ON" : "OFF",
            MinReplicas = _args.MinHosts,
            MaxReplicas = _args.MaxHosts,
            CooldownPeriod = 120,
            CpuUtilization = new Compute.Inputs.RegionAutoscalerAutoscalingPolicyCpuUtilizationArgs { Target = _args.TargetCpu },
            ScaleInControl = new Compute.Inputs.RegionAutoscalerAutoscalingPolicyScaleInControlArgs
            {
                MaxScaledInReplicas =
                    new Compute.Inputs.RegionAutoscalerAutoscalingPolicyScaleInControlMaxScaledInReplicasArgs { Fixed = 1 },
                TimeWindowSec = 600,
            },
        },
    }, Child.Of(this, _args.Cloud.Services.Api(GoogleApi.Compute)));

    void NewPatches() => _ = new OsConfig.PatchDeployment($"{_name}-patches", new()
    {
        PatchDeploymentId = $"{_args.Cloud.Labels.System}-hosts-{_args.Region}",
        Description = "Every day, one zone after the other; a zone that fails stops the rest.",
        InstanceFilter = new OsConfig.Inputs.PatchDeploymentInstanceFilterArgs
        {
            GroupLabels = new OsConfig.Inputs.PatchDeploymentInstanceFilterGroupLabelArgs
            {
                Labels = new InputMap<string>
                {
                    ["app"] = _args.Cloud.Labels.System,
                    ["component"] = "hosts",
                    ["env"] = _args.Cloud.Labels.Environment,
                },
            },
            Zones = _args.Zones.ToArray(),
        },
        PatchConfig = new OsConfig.Inputs.PatchDeploymentPatchConfigArgs
        {
            MigInstancesAllowed = true,
            RebootConfig = "DEFAULT",
            Apt = new OsConfig.Inputs.PatchDeploymentPatchConfigAptArgs { Type = "DIST" },
        },
        Duration = "7200s",
        RecurringSchedule = new OsConfig.Inputs.PatchDeploymentRecurringScheduleArgs
        {
            TimeOfDay = new OsConfig.Inputs.PatchDeploymentRecurringScheduleTimeOfDayArgs { Hours = _args.Patches.Hour, Minutes = 0 },
            TimeZone = new OsConfig.Inputs.PatchDeploymentRecurringScheduleTimeZoneArgs { Id = _args.Patches.TimeZone },
        },
        Rollout = new OsConfig.Inputs.PatchDeploymentRolloutArgs
        {
            Mode = "ZONE_BY_ZONE",
            DisruptionBudget = new OsConfig.Inputs.PatchDeploymentRolloutDisruptionBudgetArgs { Fixed = 1 },
        },
    }, Child.Of(this, _args.Cloud.Services.Api(GoogleApi.OsConfig)));
}
