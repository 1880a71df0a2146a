using Groundwork.Functions.Databases;
using Groundwork.Functions.Failover;
using Groundwork.Functions.Hosting;
using Npgsql;

namespace Groundwork.Functions.Probing;

/// <summary>Looks every half minute whether the active region serves: its endpoints answer, and its database takes a write.</summary>
sealed class ProbeFunction(Platform platform, ProbeController controller) : IFunction
{
    const string Heartbeat = """
        INSERT INTO groundwork_heartbeat (id, beat_at) VALUES (1, now())
        ON CONFLICT (id) DO UPDATE SET beat_at = excluded.beat_at
        """;

    public IReadOnlyList<Operation> Operations =>
    [
        new Operation(
            "/",
            CallerKind.Machine,
            request => RunAsync(controller.MinuteAsync(Minute(request.ScheduledFor(request.Read<ProbeRequest>().Slot))))),
        new Operation(
            "/step",
            CallerKind.Machine,
            request => RunAsync(controller.ProbeAsync(request.ScheduledFor(request.Read<ProbeRequest>().Slot)))),
    ];

    public static IFunction Create(SettingsReader settings, Platform platform)
    {
        var topology = Topology.Read(settings);
        var urls = FailoverSettings.ReadUrls(settings);
        var database = DatabaseSettings.Read(settings);
        var connector = new DatabaseConnector(platform.Tokens, database);
        var failover = settings.Url("FAILOVER_URL");
        return new ProbeFunction(
            platform,
            new ProbeController(platform.State, platform.Queue, topology, CheckAsync, failover, platform.Clock));

        async Task<bool> CheckAsync(string region)
        {
            var endpoints = await Task.WhenAll(
                urls.Select(url => HealthCheck.IsHealthyAsync(platform.Http, url, platform.Endpoints.AttemptTimeout, platform.Clock)));
            return await BeatsAsync(connector) && endpoints.All(healthy => healthy);
        }
    }

    // The heartbeat also keeps the replica's replay time moving while nobody trades.
    static async Task<bool> BeatsAsync(DatabaseConnector connector)
    {
        try
        {
            await using var database = await connector.OpenAsync();
            await using var command = database.CreateCommand(Heartbeat);
            command.CommandTimeout = 10;
            return await command.ExecuteNonQueryAsync() == 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    async Task<object?> RunAsync(Task<ProbeState> probe)
    {
        var state = await probe;
        if (state.FailuresInRow == 0)
            platform.Log.Info("Probe healthy.", ("phase", state.Phase));
        else
            platform.Log.Warning("Probe failed.", ("phase", state.Phase), ("in_row", state.FailuresInRow));

        await platform.Metrics.WriteAsync(
            ("probe/healthy", state.FailuresInRow == 0 ? 1 : 0),
            ("probe/failures_in_row", state.FailuresInRow));
        return new { failuresInRow = state.FailuresInRow };
    }

    static DateTimeOffset Minute(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
