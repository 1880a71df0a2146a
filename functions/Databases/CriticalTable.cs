using System.Text.Json;

namespace Groundwork.Functions.Databases;

/// <summary>A table's ids, and its rows or those that changed.</summary>
sealed record CriticalTable(IReadOnlyList<string> Keys, IReadOnlyList<JsonElement> Rows);
