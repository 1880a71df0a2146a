using Groundwork.Functions.Databases;
using Groundwork.Functions.Tests.StandIn;
using Groundwork.Functions.Verification;

namespace Groundwork.Functions.Tests.Databases;

public sealed class FactReaderTests(PostgresServer server)
{
    static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Finds_nothing_wrong_with_an_exact_copy()
    {
        var live = await ReadAsync("");
        var copy = await ReadAsync("");

        var faults = FactCheck.Compare(copy, live, DateTimeOffset.UtcNow, FiveMinutes);

        Assert.Empty(faults);
        Assert.Equal(200, live.RowCounts["ledger_entries"]);
        Assert.Equal(100.0m, live.LedgerSum);
        Assert.Equal(0, live.UnbalancedAccounts);
    }

    [Theory]
    [InlineData("DROP INDEX ledger_by_account", "the schema's hash is")]
    [InlineData("ALTER TABLE portfolios DROP COLUMN name", "the schema's hash is")]
    [InlineData("DROP TABLE strategies", "the table strategies is missing")]
    [InlineData("DELETE FROM strategies WHERE id = 123", "the table strategies has 1 rows, the live database 2")]
    [InlineData("DELETE FROM portfolios", "the table portfolios has 0 rows, the live database 1")]
    [InlineData("DELETE FROM ledger_entries WHERE id = 5", "1 accounts do not match the sum of their ledger entries")]
    [InlineData("UPDATE accounts SET balance = balance + 0.01", "2 accounts do not match the sum of their ledger entries")]
    [InlineData("DELETE FROM accounts WHERE id = 2", "1 accounts do not match the sum of their ledger entries")]
    [InlineData("UPDATE ledger_entries SET recorded_at = now() - interval '6 minutes'", "s before the point in time, more than 300 s")]
    [InlineData("TRUNCATE ledger_entries", "there is no ledger entry at all")]
    [InlineData("DROP TABLE ledger_entries", "the ledger's tables are missing")]
    public async Task Finds_what_is_wrong(string damage, string fault)
    {
        var live = await ReadAsync("");
        var damaged = await ReadAsync(damage);

        var faults = FactCheck.Compare(damaged, live, DateTimeOffset.UtcNow, FiveMinutes);

        Assert.Contains(faults, found => found.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Takes_an_old_newest_record_where_nobody_has_traded_since()
    {
        var live = await ReadAsync("UPDATE ledger_entries SET recorded_at = now() - interval '3 hours'");

        Assert.Empty(FactCheck.Compare(live, live, DateTimeOffset.UtcNow, FiveMinutes));
    }

    async Task<DatabaseFacts> ReadAsync(string change)
    {
        await using var database = server.Open(await server.CreateAsync());
        if (change.Length > 0)
            await PostgresServer.RunAsync(database, change);

        return await FactReader.ReadAsync(database, PostgresServer.Tables);
    }
}
