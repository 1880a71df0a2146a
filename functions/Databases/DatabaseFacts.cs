namespace Groundwork.Functions.Databases;

/// <summary>What is remembered of a database, to compare a restored one with.</summary>
/// <param name="ReadAt">The database's own time of the reading.</param>
/// <param name="SchemaHash">Hash over tables, columns, constraints and indexes.</param>
/// <param name="RowCounts">Rows of each counted table; -1: the table is missing.</param>
/// <param name="NewestRecord">Time of the newest ledger entry; null: there is none.</param>
/// <param name="LedgerSum">Sum of all ledger entries.</param>
/// <param name="UnbalancedAccounts">Accounts whose balance isn't the sum of their entries.</param>
sealed record DatabaseFacts(
    DateTimeOffset ReadAt,
    string SchemaHash,
    SortedDictionary<string, long> RowCounts,
    DateTimeOffset? NewestRecord,
    decimal LedgerSum,
    long UnbalancedAccounts);
