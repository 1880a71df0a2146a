namespace Groundwork.Functions.Databases;

/// <summary>The live database, as a backup reads it.</summary>
interface IBackupSource
{
    Task<CriticalReading> ReadCriticalAsync(IReadOnlyList<string> tables, DateTimeOffset? since);

    Task<DatabaseFacts> ReadFactsAsync(FactTables tables);
}
