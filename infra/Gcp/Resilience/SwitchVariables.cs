using System.Globalization;
using Groundwork.Infra.Gcp.Hosts;
using Groundwork.Infra.Gcp.Identity;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>The settings by which a function switches the regions, or watches a switch. What is of a region stands home first.</summary>
static class SwitchVariables
{
    internal static Dictionary<string, Input<string>> Of(FailoverControllerArgs args, int fencePriority, ServiceIdentity identity)
    {
        var (home, away) = (args.Database.HomeRegion, args.Database.Instances.Keys.Single(region => region != args.Database.HomeRegion));

        Output<string> Address(string region) => args.Database.Instances[region].PrivateIpAddress;
        ServiceFleet Fleet(string region) => args.Fleets[region];

        return new(Probed(args, identity))
        {
            ["ADDRESSES"] = Output.Format($"{Address(home)},{Address(away)}"),
            ["ADDRESS_SECRET_NAME"] = args.AddressSecret.Id,
            ["ALERT_TOPIC"] = args.AlertTopicId,
            ["AUTOSCALERS"] = Output.Format($"{Fleet(home).AutoscalerName},{Fleet(away).AutoscalerName}"),
            ["BACKEND_SERVICES"] = Joined(args.BackendServices),
            ["CONTROL_TOPIC"] = args.ControlTopicId,
            ["DNS_NAME"] = args.DnsName,
            ["DNS_ZONE"] = args.DnsZone,
            ["FENCE_POLICY"] = args.Runtime.Args.Network.Firewall.PolicyName,
            ["FENCE_PRIORITY"] = Number(fencePriority),
            ["HOST_GROUPS"] = Output.Format($"{Fleet(home).InstanceGroupManagerName},{Fleet(away).InstanceGroupManagerName}"),
            ["KEEP_BACKUPS"] = Number(args.KeepBackups),
            ["KEEP_LOG_DAYS"] = Number(args.KeepLogDays),
            ["LEASES"] = string.Join(',', args.Leases),
            ["LEASE_BUCKET"] = args.LeaseBucket,
            ["LEASE_SECONDS"] = Number(args.LeaseSeconds),
            ["LEAST_HOSTS"] = Number(args.LeastHosts),
            ["MOST_HOSTS"] = Number(args.MostHosts),
            ["RPO_SECONDS"] = Number(args.RecoveryPointSeconds),
        };
    }

    /// <summary>Just what the probe needs.</summary>
    internal static Dictionary<string, Input<string>> Probed(FailoverControllerArgs args, ServiceIdentity identity) =>
        new(DatabaseVariables.Of(args.Runtime, args.Database, identity)) { ["HEALTH_URLS"] = string.Join(',', args.HealthUrls) };

    internal static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    // Folded, so that what is known of one stays known though another is not.
    static Output<string> Joined(IReadOnlyList<Input<string>> values) =>
        values.Skip(1).Aggregate(values[0].ToOutput(), (joined, value) => Output.Format($"{joined},{value}"));
}
