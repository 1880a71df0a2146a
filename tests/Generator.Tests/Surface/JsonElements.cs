using System.Text.Json;

namespace Groundwork.Generator.Tests.Surface;

static class JsonElements
{
    public static string? Text(this JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) ? value.GetString() : null;

    public static bool Flag(this JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.True;
}
