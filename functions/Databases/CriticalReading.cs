using System.Text.Json;

namespace Groundwork.Functions.Databases;

/// <summary>The critical tables at one time; where <paramref name="Since"/> is set, only what changed since.</summary>
sealed record CriticalReading(DateTimeOffset ReadAt, DateTimeOffset? Since, SortedDictionary<string, CriticalTable> Tables)
{
    /// <summary>A full reading brought forward by an incremental one that was made since it: what the tables then held.</summary>
    public CriticalReading With(CriticalReading later)
    {
        var merged = new SortedDictionary<string, CriticalTable>(StringComparer.Ordinal);
        foreach (var (name, changed) in later.Tables)
        {
            var rows = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            foreach (var row in (Tables.GetValueOrDefault(name)?.Rows ?? []).Concat(changed.Rows))
                rows[row.GetProperty("id").ToString()] = row;

            var missing = changed.Keys.Where(key => !rows.ContainsKey(key)).ToList();
            if (missing.Count > 0)
                throw new InvalidDataException($"{missing.Count} rows of {name} are in neither backup; the first has id {missing[0]}.");

            merged[name] = new CriticalTable(changed.Keys, [.. changed.Keys.Select(key => rows[key])]);
        }

        return new CriticalReading(later.ReadAt, null, merged);
    }
}
