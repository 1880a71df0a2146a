using Groundwork.Plan.Dangers;
using Groundwork.Plan.Differences;
using Groundwork.Preview.Output.Json;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output;

/// <summary>What a reviewer must not overlook, of all stacks, the worst first.</summary>
/// <param name="canvas">Where the text goes.</param>
sealed class DangerSection(TextCanvas canvas)
{
    const int MostShown = 25;

    /// <summary>Writes the section; nothing where nothing is dangerous.</summary>
    public void Write(PreviewReport report)
    {
        var all = All(report).ToList();
        if (all.Count == 0)
        {
            return;
        }

        _ = canvas.Line("Danger:", Style.Headline);
        foreach (var (stack, danger) in all.Take(MostShown))
        {
            var sure = danger.Certainty == Certainty.Certain ? "" : $" ({ChangeJson.Word(danger.Certainty)})";
            var style = danger.Rank is DangerRank.Critical or DangerRank.High ? Style.Error : Style.Warning;
            _ = canvas.Add("    ")
                .Add($"[{ChangeJson.Word(danger.Rank)}]", style)
                .Add($" {stack.Name}: {TypeName.Of(danger.Urn.Type)} {danger.Urn.Name}: {danger.Reason}{sure}")
                .End();
            if (stack.Blocks(danger))
            {
                _ = canvas.Line($"        This fails the preview; --allow-replace {danger.Urn.Name} lets it pass.", Style.Faint);
            }
        }

        if (all.Count > MostShown)
        {
            _ = canvas.Line($"    ... and {all.Count - MostShown} more");
        }

        _ = canvas.End();
    }

    /// <summary>The dangers of all stacks, the worst first.</summary>
    public static IEnumerable<(StackReport Stack, Danger Danger)> All(PreviewReport report) =>
        report.Stacks
            .SelectMany(static s => s.Dangers.Select(d => (Stack: s, Danger: d)))
            .OrderBy(static d => d.Danger.Rank)
            .ThenBy(static d => d.Danger.Kind);
}
