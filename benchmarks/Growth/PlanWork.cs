using Groundwork.Plan;
using Groundwork.Plan.Dangers;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Schema;
using Groundwork.Plan.Snapshots;
using Groundwork.Plan.Values;
using Groundwork.Sdk.Checks;

namespace Groundwork.Growth.Benchmarks;

/// <summary>What is done to a stack's model: written, read, compared, checked.</summary>
static class PlanWork
{
    public static IEnumerable<Work> Of(RenderedStack stack, SchemaCatalog schemas)
    {
        var text = SnapshotWriter.Write(stack);
        var isTooLong = text.Length > SnapshotReader.MaxLength;
        var changed = Changed(stack);
        var baseline = Baseline.Of(stack);
        var difference = StackDifference.Compute(baseline, changed, schemas);
        return
        [
            new("snapshot written", () => _ = SnapshotWriter.Write(stack)),
            new("snapshot read", () => _ = isTooLong ? stack : SnapshotReader.Read(text, "prod.yaml")),
            new(
                "snapshot found the same",
                () => _ = SnapshotBaseline.Read(text, "prod.yaml", stack, new(EmbeddedFiles.None, static _ => []))),
            new("difference of nothing", () => _ = StackDifference.Compute(baseline, stack, schemas)),
            new("difference of everything", () => _ = StackDifference.Compute(baseline, changed, schemas)),
            new("dangers", () => _ = DangerList.Of(difference)),
            new("checks", () => _ = stack.Resources.Count(r => SchemaChecker.Check(r, schemas).Any())),
        ];
    }

    /// <summary>The stack with every text at the top of a resource's inputs changed, and every list turned round.</summary>
    public static RenderedStack Changed(RenderedStack stack) => new(stack.Project, stack.Name, stack.Resources.Select(static r => r with
    {
        Inputs = new MapValue(r.Inputs.Select(static e => KeyValuePair.Create(e.Key, e.Value switch
        {
            TextValue text => new TextValue($"{text.Value} "),
            ListValue list => new ListValue([.. list.Items.Reverse()]),
            var other => other,
        }))),
    }));
}
