using System.Text.Json;
using Groundwork.Functions.Databases;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Tests.StandIn;

namespace Groundwork.Functions.Tests.Databases;

public sealed class CriticalReaderTests(PostgresServer server)
{
    static readonly string[] Tables = ["strategies", "portfolios"];

    [Fact]
    public async Task Reads_an_incremental_that_brings_the_full_one_up_to_date()
    {
        await using var database = server.Open(await server.CreateAsync());
        await PostgresServer.RunAsync(database, "UPDATE strategies SET updated_at = now() - interval '2 hours'");
        var full = await CriticalReader.ReadAsync(database, Tables, null);
        await PostgresServer.RunAsync(
            database,
            "DELETE FROM strategies WHERE id = 456; INSERT INTO strategies VALUES (789, 'arbitrage'); "
                + "UPDATE portfolios SET name = 'other', updated_at = now()");

        var incremental = await CriticalReader.ReadAsync(database, Tables, full.ReadAt);
        var merged = Copy(full).With(Copy(incremental));

        var now = await CriticalReader.ReadAsync(database, Tables, null);
        Assert.Equal(["789"], incremental.Tables["strategies"].Rows.Select(row => row.GetProperty("id").ToString()));
        Assert.Equal(Rows(now), Rows(merged));
        Assert.Equal("other", merged.Tables["portfolios"].Rows[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Rejects_a_pair_that_lacks_a_row()
    {
        await using var database = server.Open(await server.CreateAsync());
        var full = await CriticalReader.ReadAsync(database, ["portfolios"], null);
        await PostgresServer.RunAsync(database, "UPDATE strategies SET updated_at = now() - interval '2 hours'");
        var incremental = await CriticalReader.ReadAsync(database, Tables, full.ReadAt);

        var error = Assert.Throws<InvalidDataException>(() => full.With(incremental));

        Assert.Equal("2 rows of strategies are in neither backup; the first has id 123.", error.Message);
    }

    // As it comes back from a backup.
    static CriticalReading Copy(CriticalReading reading) =>
        JsonSerializer.Deserialize<CriticalReading>(JsonSerializer.SerializeToUtf8Bytes(reading, StrictJson.Options), StrictJson.Options)!;

    static string Rows(CriticalReading reading) =>
        string.Join(
            '\n',
            reading.Tables.SelectMany(table => table.Value.Rows.Select(row => $"{table.Key} {JsonSerializer.Serialize(row)}")));
}
