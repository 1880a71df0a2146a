using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Groundwork.Functions.Databases;

/// <summary>Reads a database's facts in one consistent, read-only snapshot.</summary>
static class FactReader
{
    const string SchemaQuery = """
        SELECT line FROM (
            SELECT format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, coalesce(column_default, '')) AS line
            FROM information_schema.columns WHERE table_schema = 'public'
            UNION ALL
            SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            FROM pg_constraint WHERE connamespace = 'public'::regnamespace
            UNION ALL
            SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = 'public'
        ) AS lines ORDER BY line COLLATE "C"
        """;

    public static async Task<DatabaseFacts> ReadAsync(NpgsqlDataSource database, FactTables tables)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        await RunAsync(connection, "SET TRANSACTION READ ONLY");

        var readAt = await ScalarAsync<DateTime>(connection, "SELECT now()");
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables.Counted)
            counts[table] = await ExistsAsync(connection, table)
                ? await ScalarAsync<long>(connection, $"SELECT count(*) FROM \"{table}\"")
                : -1;

        var hasLedger = await ExistsAsync(connection, tables.LedgerEntries) && await ExistsAsync(connection, tables.LedgerAccounts);
        return new DatabaseFacts(
            new DateTimeOffset(readAt, TimeSpan.Zero),
            await SchemaHashAsync(connection),
            counts,
            hasLedger ? await NewestAsync(connection, tables) : null,
            hasLedger
                ? await ScalarAsync<decimal>(connection, $"SELECT coalesce(sum(amount), 0)::numeric FROM \"{tables.LedgerEntries}\"")
                : 0,
            hasLedger ? await UnbalancedAsync(connection, tables) : -1);
    }

    static async Task<string> SchemaHashAsync(NpgsqlConnection connection)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var command = new NpgsqlCommand(SchemaQuery, connection);
        await using var lines = await command.ExecuteReaderAsync();
        while (await lines.ReadAsync())
            hash.AppendData(Encoding.UTF8.GetBytes(lines.GetString(0) + "\n"));

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static async Task<DateTimeOffset?> NewestAsync(NpgsqlConnection connection, FactTables tables)
    {
        await using var command = new NpgsqlCommand($"SELECT max(recorded_at)::timestamptz FROM \"{tables.LedgerEntries}\"", connection);
        return await command.ExecuteScalarAsync() is DateTime time ? new DateTimeOffset(time, TimeSpan.Zero) : null;
    }

    static Task<long> UnbalancedAsync(NpgsqlConnection connection, FactTables tables) => ScalarAsync<long>(connection, $"""
        SELECT count(*) FROM "{tables.LedgerAccounts}" AS account
        FULL JOIN (SELECT account_id, sum(amount) AS total FROM "{tables.LedgerEntries}" GROUP BY account_id) AS entry
            ON entry.account_id = account.id
        WHERE account.id IS NULL OR account.balance <> coalesce(entry.total, 0)
        """);

    static async Task<bool> ExistsAsync(NpgsqlConnection connection, string table) =>
        await ScalarAsync<bool>(connection, $"SELECT to_regclass('public.\"{table}\"') IS NOT NULL");

    static async Task<T> ScalarAsync<T>(NpgsqlConnection connection, string query)
    {
        await using var command = new NpgsqlCommand(query, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    static async Task RunAsync(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        _ = await command.ExecuteNonQueryAsync();
    }
}
