using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Evaluation;

/// <summary>The configuration that a test sets as the official SDK reads it: JSON in <c>PULUMI_CONFIG</c>.</summary>
static class TestConfiguration
{
    public static ImmutableDictionary<string, string> Read()
    {
        var text = Environment.GetEnvironmentVariable("PULUMI_CONFIG");
        if (string.IsNullOrEmpty(text))
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        using var document = JsonDocument.Parse(text);
        return document.RootElement.EnumerateObject().ToImmutableDictionary(
            static p => Normalise(p.Name),
            static p => p.Value.ValueKind == JsonValueKind.String ? p.Value.GetString()! : p.Value.GetRawText());
    }

    static string Normalise(string key) => key.Split(':') is [var name, "config", var rest] ? $"{name}:{rest}" : key;
}
