using Groundwork.Plan;
using Groundwork.Plan.Dangers;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;
using Groundwork.Preview.Audit.Cost;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output.Json;

/// <summary>The preview as data: all that every other format shows. Its JSON Schema is <c>docs/preview.schema.json</c>.</summary>
static class JsonReport
{
    /// <summary>The version of the layout; it grows when something is taken away or changes its meaning.</summary>
    const int Version = 2;

    /// <summary>The document.</summary>
    public static void Write(PreviewReport report, Redactor redactor, Stream stream)
    {
        using var json = new JsonOut(stream, redactor);
        json.Object(null, () =>
        {
            json.Text("$schema", "urn:groundwork:preview:2");
            json.Number("version", Version);
            json.Objects("stacks", report.Stacks, stack => Stack(json, stack, redactor));
            json.Texts("faults", report.Faults);
        });
        json.Finish();
    }

    static void Stack(JsonOut json, StackReport stack, Redactor redactor)
    {
        var values = new ValueJson(json, new(stack.Resources.Select(static r => r.Urn), redactor));
        json.Text("project", stack.Project);
        json.Text("name", stack.Stack);
        json.Text("environment", stack.Environment);
        json.Truth("rendered", stack.Rendered is not null);
        json.Object("comparedWith", () => ComparedWith(json, stack.ComparedWith));
        json.Object("summary", () =>
        {
            foreach (var (operation, count) in (stack.Difference?.Counts ?? new Dictionary<Operation, int>()).OrderBy(static c => c.Key))
            {
                json.Number(OperationNames.Of(operation), count);
            }
        });
        json.Objects("dangers", stack.Dangers, danger => Danger(json, stack, danger));
        PolicyJson.Write(json, stack);
        Cost(json, stack.Cost);
        json.Objects("diagnostics", stack.Diagnostics, diagnostic => DiagnosticJson.Write(json, diagnostic));
        var changes = new ChangeJson(json, values);
        json.Objects("resources", stack.Resources, changes.Write);
        json.Object("outputs", () => values.Entries(stack.Rendered?.Outputs ?? MapValue.Empty));
        json.Objects("outputChanges", stack.Difference?.Outputs ?? [], changes.Change);
    }

    static void Danger(JsonOut json, StackReport stack, Danger danger)
    {
        json.Text("kind", ChangeJson.Word(danger.Kind));
        json.Text("rank", ChangeJson.Word(danger.Rank));
        json.Text("certainty", ChangeJson.Word(danger.Certainty));
        json.Text("urn", danger.Urn.Value);
        json.Text("path", danger.Path == PropertyPath.Root ? null : danger.Path.ToString());
        json.Text("reason", danger.Reason);
        json.Flag("fails", stack.Blocks(danger));
    }

    static void Cost(JsonOut json, CostEstimate? cost)
    {
        if (cost is not null)
        {
            json.Object("cost", () =>
            {
                json.Text("currency", cost.Currency);
                json.Number("monthly", (double)cost.Monthly);
                json.Number("change", (double?)cost.Change);
                json.Objects("notEstimated", cost.NotEstimated, hole =>
                {
                    json.Text("type", hole.Type);
                    json.Number("count", hole.Count);
                });
            });
        }
    }

    static void ComparedWith(JsonOut json, ComparedWith comparedWith)
    {
        json.Text("kind", comparedWith.Kind);
        json.Text("name", comparedWith.Name.Length == 0 ? null : comparedWith.Name);
        json.Text("sha256", comparedWith.Hash.Length == 0 ? null : comparedWith.Hash);
        json.Text("date", comparedWith.Date.Length == 0 ? null : comparedWith.Date);
    }
}
