using Groundwork.Functions.Databases;
using Groundwork.Functions.Google;

namespace Groundwork.Functions.Verification;

/// <summary>Reads by identity over the private addresses.</summary>
sealed class RestoredDatabase(DatabaseConnector connector, FactTables tables) : IRestoredDatabase
{
    public async Task<DatabaseFacts> ReadLiveAsync()
    {
        await using var database = await connector.OpenAsync();
        return await FactReader.ReadAsync(database, tables);
    }

    public async Task<DatabaseFacts> ReadAsync(SqlInstance instance)
    {
        await using var database = await connector.OpenAsync(instance.Address, instance.ServerCa.Length > 0 ? instance.ServerCa : null);
        return await FactReader.ReadAsync(database, tables);
    }
}
