using System.Collections.Frozen;

namespace Groundwork.Sdk.SchemaCut;

/// <summary>The words of a property's type that name no type of the file.</summary>
static class SimpleTypes
{
    static readonly FrozenSet<string> Words =
        new[]
        {
            "any", "archive", "asset", "assetOrArchive", "bool", "int", "json", "list", "map", "number", "string",
            "union",
        }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => Words.Contains(word);
}
