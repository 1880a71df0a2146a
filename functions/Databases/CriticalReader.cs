using System.Text.Json;
using Npgsql;

namespace Groundwork.Functions.Databases;

/// <summary>
/// Reads the tables whose loss would stop trading. Each has an <c>id</c> and an <c>updated_at</c>. A reading since a time
/// holds the rows changed since, and all ids, so that deletions are known too.
/// </summary>
static class CriticalReader
{
    // Transactions that began before the base was read may commit rows with an earlier updated_at.
    static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    public static async Task<CriticalReading> ReadAsync(NpgsqlDataSource database, IReadOnlyList<string> tables, DateTimeOffset? since)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        await using var clock = new NpgsqlCommand("SELECT now()", connection);
        var readAt = new DateTimeOffset((DateTime)(await clock.ExecuteScalarAsync())!, TimeSpan.Zero);

        var read = new SortedDictionary<string, CriticalTable>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            var from = since is null ? "" : " WHERE updated_at >= $1";
            var rows = await ListAsync(connection, $"SELECT row_to_json(t)::text FROM \"{table}\" AS t{from} ORDER BY id", since - Overlap);
            var keys = await ListAsync(connection, $"SELECT id::text FROM \"{table}\" ORDER BY id", null);
            read[table] = new CriticalTable(keys, [.. rows.Select(Parse)]);
        }

        return new CriticalReading(readAt, since, read);
    }

    static async Task<List<string>> ListAsync(NpgsqlConnection connection, string query, DateTimeOffset? since)
    {
        await using var command = new NpgsqlCommand(query, connection);
        if (since is not null)
            _ = command.Parameters.Add(new NpgsqlParameter { Value = since.Value.UtcDateTime });

        var values = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            values.Add(reader.GetString(0));

        return values;
    }

    static JsonElement Parse(string row)
    {
        using var document = JsonDocument.Parse(row);
        return document.RootElement.Clone();
    }
}
