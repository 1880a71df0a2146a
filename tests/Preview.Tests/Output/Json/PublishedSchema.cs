using System.Text.Json;
using Groundwork.Plan.Tests;
using Json.Schema;

namespace Groundwork.Preview.Tests.Output.Json;

/// <summary>A schema of <c>docs/</c>, which other people's programs read by.</summary>
static class PublishedSchema
{
    static readonly EvaluationOptions Each = new() { OutputFormat = OutputFormat.List };

    public static JsonSchema Preview { get; } = Read("preview.schema.json");

    public static JsonSchema Report { get; } = Read("report.schema.json");

    /// <summary>Where a document breaks the schema, a line a fault.</summary>
    public static IEnumerable<string> Faults(JsonSchema schema, string json)
    {
        using var document = JsonDocument.Parse(json);
        var result = schema.Evaluate(document.RootElement, Each);
        return result.IsValid
            ? []
            : [.. (result.Details ?? []).SelectMany(static d => (d.Errors ?? []).Select(e => $"{d.InstanceLocation}: {e.Value}"))];
    }

    static JsonSchema Read(string name) => JsonSchema.FromText(File.ReadAllText(Fixture.PathOf(name)));
}
