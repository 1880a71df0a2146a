using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Databases;

/// <summary>
/// The tables that tell whether a database is whole. Entries have <c>account_id</c>, <c>amount</c> and <c>recorded_at</c>,
/// accounts have <c>id</c> and <c>balance</c>.
/// </summary>
sealed record FactTables(IReadOnlyList<string> Counted, string LedgerEntries, string LedgerAccounts)
{
    const string Name = "[a-z_][a-z0-9_]{0,62}";

    public static FactTables Read(SettingsReader settings) => new(
        settings.Names("COUNTED_TABLES", Name, "table names"),
        settings.Matching("LEDGER_ENTRIES_TABLE", Name, "a table name", "ledger_entries"),
        settings.Matching("LEDGER_ACCOUNTS_TABLE", Name, "a table name", "accounts"));
}
