using Groundwork.Plan;
using Groundwork.Plan.Dangers;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Schema;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Output;
using Groundwork.Preview.Output.Graph;
using Groundwork.Preview.Reports;

namespace Groundwork.Growth.Benchmarks;

/// <summary>What is printed of a stack of which everything has changed: every format, the graph, and the mask before them.</summary>
static class OutputWork
{
    public static IEnumerable<Work> Of(RenderedStack stack, SchemaCatalog schemas)
    {
        var changed = PlanWork.Changed(stack);
        var difference = StackDifference.Compute(Baseline.Of(stack), changed, schemas);
        var report = new PreviewReport(
        [
            new()
            {
                Project = stack.Project,
                Stack = stack.Name,
                Rendered = changed,
                ComparedWith = new("snapshot", "snapshots/trading-bot/prod.yaml", Baseline.Of(stack)),
                Difference = difference,
                Diagnostics = difference.Diagnostics,
                Dangers = DangerList.Of(difference),
                Policies = PolicyEngine.Evaluate(changed, new() { Environment = StackEnvironment.Prod, Today = new(2026, 1, 1) }),
            },
        ]);
        var redactor = Redactor.Of([stack, changed]);
        var graph = StackGraph.Of(difference.Resources, static _ => true);
        return
        [
            new("redactor", () => _ = Redactor.Of([stack, changed])),
            .. Formats.Names.Select(format => new Work($"{format} written", () => Formats.Write(format, report, redactor, Stream.Null))),
            new("graph", () => _ = StackGraph.Of(difference.Resources, static _ => true)),
            new("mermaid written", () => _ = new MermaidGraph(redactor).Write(graph)),
            new("dot written", () => _ = new DotGraph(redactor).Write(graph)),
        ];
    }
}
