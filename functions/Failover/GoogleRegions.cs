using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Groundwork.Functions.Databases;
using Groundwork.Functions.Hosting;
using Npgsql;

namespace Groundwork.Functions.Failover;

/// <summary>The regions as Google's APIs give them.</summary>
sealed class GoogleRegions(Platform platform, FailoverSettings settings, DatabaseConnector connector) : IRegionControl
{
    const int DnsSeconds = 30;
    static readonly TimeSpan SwitchoverTimeout = TimeSpan.FromMinutes(10);
    static readonly string[] RoleChanges = ["PROMOTE_REPLICA", "SWITCHOVER", "RECONFIGURE_OLD_PRIMARY"];

    public IReadOnlyList<string> Leases => settings.Leases;

    public async Task<WriterLease?> ReadLeaseAsync(string lease)
    {
        if (await platform.Storage.FindAsync(settings.LeaseBucket, lease) is not { } found)
            return null;

        var life = double.TryParse(found.Metadata.GetValueOrDefault("lifetime"), CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : 0;
        return new WriterLease(
            found.Generation,
            found.Metageneration,
            found.Metadata.GetValueOrDefault("owner", ""),
            TimeSpan.FromSeconds(life),
            found.Updated,
            found.Metadata.GetValueOrDefault("released") == "true");
    }

    public async Task<long?> TakeLeaseAsync(string lease, WriterLease? seen, string owner, TimeSpan lifetime)
    {
        var labels = new Dictionary<string, string>
        {
            ["owner"] = owner,
            ["lifetime"] = lifetime.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture),
            ["released"] = "false",
        };
        var taken = await platform.Storage.TryWriteAsync(
            settings.LeaseBucket, lease, Encoding.UTF8.GetBytes(owner), "text/plain", seen?.Generation ?? 0, labels, seen?.Metageneration);
        return taken?.Generation;
    }

    public Task<bool> RenewLeaseAsync(string lease, long token) =>
        platform.Storage.TryLabelAsync(settings.LeaseBucket, lease, token, new Dictionary<string, string>
        {
            ["renewed"] = Guid.NewGuid().ToString("N"),
        });

    public Task ReleaseLeaseAsync(string lease, long token) =>
        platform.Storage.TryLabelAsync(settings.LeaseBucket, lease, token, new Dictionary<string, string> { ["released"] = "true" });

    public Task DenyAsync(string region) => platform.Compute.DenyAsync(settings.FencePolicy, Priority(region), Address(region));

    public Task<bool> IsDeniedAsync(string region) =>
        platform.Compute.IsDeniedAsync(settings.FencePolicy, Priority(region), Address(region));

    public Task AllowAsync(string region) => platform.Compute.AllowAsync(settings.FencePolicy, Priority(region));

    public async Task<DatabaseStatus> DatabaseAsync(string region)
    {
        var name = settings.Topology.InstanceIn(region);
        if (await platform.Sql.FindAsync(name) is not { } found)
            return new DatabaseStatus(DatabaseRole.Unknown, false, false, false);

        var isBusy = await platform.Sql.IsAnyUnderWayAsync(name, RoleChanges);
        return new DatabaseStatus(
            found.IsReplica ? DatabaseRole.Replica : DatabaseRole.Primary,
            found.IsRunning,
            isBusy,
            found.HasBackups && found.HasPointInTime);
    }

    public async Task<DateTimeOffset?> ReplayedUpToAsync(string region)
    {
        try
        {
            await using var database = await connector.OpenAsync(Address(region));
            await using var command = database.CreateCommand("SELECT pg_last_xact_replay_timestamp()");
            return await command.ExecuteScalarAsync() is DateTime time ? new DateTimeOffset(time, TimeSpan.Zero) : null;
        }
        catch (NpgsqlException)
        {
            // Its text may hold what was sent; that it can't be asked is all there is to say.
            return null;
        }
    }

    public Task PromoteAsync(string region) => platform.Sql.PromoteAsync(settings.Topology.InstanceIn(region), failover: true);

    public Task SwitchoverAsync(string region) => platform.Sql.SwitchoverAsync(settings.Topology.InstanceIn(region), SwitchoverTimeout);

    public Task StopDatabaseAsync(string region) => platform.Sql.StopAsync(settings.Topology.InstanceIn(region));

    public Task EnableBackupsAsync(string region) => platform.Sql.PatchAsync(settings.Topology.InstanceIn(region), new JsonObject
    {
        ["availabilityType"] = "REGIONAL",
        ["backupConfiguration"] = new JsonObject
        {
            ["enabled"] = true,
            ["pointInTimeRecoveryEnabled"] = true,
            ["transactionLogRetentionDays"] = settings.KeepLogDays,
            ["backupRetentionSettings"] = new JsonObject { ["retentionUnit"] = "COUNT", ["retainedBackups"] = settings.KeepBackups },
        },
    });

    public Task StartHostsAsync(string region) =>
        platform.Compute.AutoscaleAsync(region, Of(settings.Autoscalers, region), settings.LeastHosts, settings.MostHosts);

    public Task<bool> AreHostsReadyAsync(string region) =>
        platform.Compute.IsReadyAsync(region, Of(settings.HostGroups, region), settings.LeastHosts);

    public Task PointNameAsync(string region) => platform.Dns.PointAsync(settings.DnsZone, settings.DnsName, Address(region), DnsSeconds);

    public async Task ShiftBackendsAsync(string region)
    {
        foreach (var service in settings.BackendServices)
            await platform.Compute.ShiftAsync(service, region);
    }

    public Task PublishAddressAsync(string region, long epoch) =>
        platform.Secrets.SetAsync(settings.AddressSecret, JsonSerializer.Serialize(new { region, host = Address(region), epoch }));

    public Task AskReconciliationAsync(string region, long epoch) =>
        platform.PubSub.PublishAsync(
            settings.ControlTopic,
            FormattableString.Invariant($"reconcile-{epoch}"),
            new { action = "reconcile", region, epoch });

    public async Task<bool> AreServicesHealthyAsync(string region)
    {
        foreach (var url in settings.HealthUrls)
        {
            if (!await HealthCheck.IsHealthyAsync(platform.Http, url, platform.Endpoints.AttemptTimeout, platform.Clock))
                return false;
        }

        return true;
    }

    int Priority(string region) => settings.FencePriority + (region == settings.Topology.Regions[0] ? 0 : 1);

    string Address(string region) => Of(settings.Addresses, region);

    string Of(IReadOnlyList<string> values, string region) => values[region == settings.Topology.Regions[0] ? 0 : 1];
}
