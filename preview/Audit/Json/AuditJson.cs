using Groundwork.Preview.Output;
using Groundwork.Preview.Output.Json;

namespace Groundwork.Preview.Audit.Json;

/// <summary>The audit as data for machines. Its JSON Schema is <c>docs/report.schema.json</c>.</summary>
static class AuditJson
{
    /// <summary>The version of the layout; it grows when something is taken away or changes its meaning.</summary>
    const int Version = 2;

    /// <summary>Writes the document, every text of it without secrets.</summary>
    public static void Write(AuditReport report, Redactor redactor, Stream stream)
    {
        using var json = new JsonOut(stream, redactor);
        json.Object(null, () =>
        {
            json.Number("version", Version);
            json.Object("summary", () => SummaryJson.Write(json, report.Summary));
            json.Object("provenance", () => ProvenanceJson.Write(json, report.Provenance));
            json.Objects("stacks", report.Stacks, stack => StackJson.Write(json, stack, redactor));
            json.Object("controls", () => ControlJson.Write(json, report.Controls));
            json.Objects("exemptions", report.Exemptions, exemption => ControlJson.Exemption(json, exemption));
            json.Object("grants", () => GrantJson.Write(json, report.Grants));
            json.Object("recovery", () => RecoveryJson.Write(json, report.Recovery));
            json.Object("cost", () => CostJson.Write(json, report.Cost));
        });
        json.Finish();
    }

    /// <summary>A day as <c>2026-11-21</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", null);
}
