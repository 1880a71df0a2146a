using System.Text.Json;
using Groundwork.Functions.Databases;
using Groundwork.Functions.Failover;
using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Drills;

/// <summary>The drill's view of the real regions.</summary>
sealed class GoogleDrillSite(
    Platform platform, IRegionControl regions, LiveDatabase live, DatabaseConnector connector, FactTables facts, string evidenceBucket)
    : IDrillSite
{
    public async Task<TimeSpan?> ReplicaLagAsync(string region)
    {
        if (await regions.DatabaseAsync(region) is not { Role: DatabaseRole.Replica, IsRunning: true }
            || await regions.ReplayedUpToAsync(region) is not { } replayed)
            return null;

        var lag = platform.Clock.GetUtcNow() - replayed;
        return lag > TimeSpan.Zero ? lag : TimeSpan.Zero;
    }

    public Task<DatabaseFacts> ReadFactsAsync() => live.ReadFactsAsync(facts);

    public async Task MarkAsync(string id)
    {
        await using var database = await connector.OpenAsync();
        await using var command = database.CreateCommand(
            "INSERT INTO groundwork_drill (id, marked_at) VALUES ($1, now()) ON CONFLICT (id) DO NOTHING");
        _ = command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = id });
        _ = await command.ExecuteNonQueryAsync();
    }

    public async Task<bool> HasMarkAsync(string id)
    {
        await using var database = await connector.OpenAsync();
        await using var command = database.CreateCommand("SELECT count(*) FROM groundwork_drill WHERE id = $1");
        _ = command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = id });
        return (long)(await command.ExecuteScalarAsync())! == 1;
    }

    public Task<bool> AreServicesHealthyAsync(string region) => regions.AreServicesHealthyAsync(region);

    public async Task RecordAsync(DrillState state)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(state, StrictJson.Options);
        _ = await platform.Storage.TryWriteAsync(evidenceBucket, $"drills/{state.Id}.json", content, "application/json", 0);
        await platform.Metrics.WriteAsync(
            ("drill/succeeded", state.Faults.Count == 0 ? 1 : 0),
            ("drill/rto_seconds", state.RecoveryTimeAway?.TotalSeconds ?? 0),
            ("drill/rpo_seconds", state.Lag?.TotalSeconds ?? 0));
    }
}
