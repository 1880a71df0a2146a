namespace Groundwork.Functions.Databases;

/// <summary>The database that serves now, by its private name.</summary>
sealed class LiveDatabase(DatabaseConnector connector) : IBackupSource
{
    public async Task<CriticalReading> ReadCriticalAsync(IReadOnlyList<string> tables, DateTimeOffset? since)
    {
        await using var database = await connector.OpenAsync();
        return await CriticalReader.ReadAsync(database, tables, since);
    }

    public async Task<DatabaseFacts> ReadFactsAsync(FactTables tables)
    {
        await using var database = await connector.OpenAsync();
        return await FactReader.ReadAsync(database, tables);
    }
}
