using System.Text.Json;

namespace Groundwork.Functions.Tests.StandIn;

/// <summary>A request as the stand-in sees it.</summary>
sealed record Call(string Method, string Path, IReadOnlyDictionary<string, string> Query, string? Range, byte[] Body)
{
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Body.Length == 0 ? "{}"u8.ToArray() : Body);
        return document.RootElement.Clone();
    }

    public string Word(string key, string otherwise = "") => Query.GetValueOrDefault(key, otherwise);
}
