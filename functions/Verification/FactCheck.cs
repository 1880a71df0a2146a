using System.Globalization;
using Groundwork.Functions.Databases;

namespace Groundwork.Functions.Verification;

/// <summary>Compares a restored database with what was known of the live one. Pure.</summary>
static class FactCheck
{
    /// <summary>Share of rows that may be missing: a table is trimmed now and then.</summary>
    const double Tolerance = 0.01;

    /// <param name="restored">Facts of the restored database.</param>
    /// <param name="live">Facts of the live one.</param>
    /// <param name="pointInTime">Time that the restored data must reach.</param>
    /// <param name="recoveryPoint">How far before that time its newest record may be.</param>
    public static IReadOnlyList<string> Compare(
        DatabaseFacts restored, DatabaseFacts live, DateTimeOffset pointInTime, TimeSpan recoveryPoint)
    {
        var faults = new List<string>();
        if (restored.SchemaHash != live.SchemaHash)
            faults.Add($"the schema's hash is {restored.SchemaHash[..12]}, the live database's is {live.SchemaHash[..12]}");

        foreach (var (table, rows) in live.RowCounts)
        {
            var found = restored.RowCounts.GetValueOrDefault(table, -1);
            if (found < 0)
                faults.Add($"the table {table} is missing");
            else if (found < rows - Math.Floor(rows * Tolerance) || (rows > 0 && found == 0))
                faults.Add($"the table {table} has {found} rows, the live database {rows}");
        }

        if (restored.NewestRecord is not { } newest)
            faults.Add("there is no ledger entry at all");
        else if (IsStale(newest, live.NewestRecord, pointInTime, recoveryPoint))
            faults.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"the newest ledger entry is {(pointInTime - newest).TotalSeconds:0} s before the point in time, more than "
                    + $"{recoveryPoint.TotalSeconds:0} s"));

        if (restored.UnbalancedAccounts != 0)
            faults.Add(restored.UnbalancedAccounts < 0
                ? "the ledger's tables are missing"
                : $"{restored.UnbalancedAccounts} accounts do not match the sum of their ledger entries");

        return faults;
    }

    // While nobody trades the newest entry is old in the live database too.
    static bool IsStale(DateTimeOffset newest, DateTimeOffset? live, DateTimeOffset pointInTime, TimeSpan recoveryPoint)
    {
        var expected = live is { } known && known < pointInTime ? known : pointInTime;
        return expected - newest > recoveryPoint;
    }
}
