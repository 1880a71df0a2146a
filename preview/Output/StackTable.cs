using System.Globalization;
using Groundwork.Preview.Audit.Stacks;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output;

/// <summary>A row a stack: how large it is, what would happen to it, what is wrong with it, what it costs.</summary>
/// <param name="canvas">Where the text goes.</param>
sealed class StackTable(TextCanvas canvas)
{
    const string None = "·";

    /// <summary>Writes the table, and what the costs leave out.</summary>
    public void Write(PreviewReport report)
    {
        if (report.Stacks.IsEmpty)
        {
            return;
        }

        var table = new TextTable(canvas,
        [
            ("Project", false), ("Stack", false), ("Resources", true), ("+", true), ("~", true), ("+-", true), ("-", true),
            ("Rules broken", true), ("Advisories", true), ("Cost a month", true),
        ]);
        foreach (var stack in report.Stacks)
        {
            table.Add(Cells(stack));
        }

        table.Write();
        _ = canvas.End();
        foreach (var sentence in CostText.Of(report.Stacks))
        {
            _ = canvas.Line(sentence);
        }
    }

    static IReadOnlyList<(string Text, Style Style)> Cells(StackReport stack)
    {
        if (stack.ProgramFailed)
        {
            return
            [
                (stack.Project, Style.Plain),
                (stack.Stack, Style.Plain),
                (stack.Misconfigured ? "a setting is wrong" : "the program fails", Style.Error),
            ];
        }

        var tally = OperationTally.Of(stack.Difference);
        return
        [
            (stack.Project, Style.Plain),
            (stack.Stack, Style.Plain),
            Count(stack.Rendered?.Resources.Length ?? 0, Style.Plain),
            Count(tally.Create, Style.Create),
            Count(tally.Update, Style.Update),
            Count(tally.Replace, Style.Replace),
            Count(tally.Delete, Style.Delete),
            Count(stack.BrokenRules, Style.Error),
            Count(stack.Advisories, Style.Warning),
            (stack.Cost is { } cost ? CostText.Of(cost) : None, Style.Plain),
        ];
    }

    static (string Text, Style Style) Count(int count, Style style) =>
        count == 0 ? (None, Style.Faint) : (count.ToString("N0", CultureInfo.InvariantCulture), style);
}
