using System.Globalization;
using Groundwork.Plan.Differences;
using Groundwork.Preview.Output.Properties;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output;

/// <summary>The preview as text: Pulumi's tree or its <c>--diff</c>, and the sections below.</summary>
/// <param name="canvas">Where the text goes.</param>
/// <param name="redactor">What takes secrets out of texts before they are cut to size.</param>
/// <param name="options">What is shown.</param>
sealed class TextReport(TextCanvas canvas, Redactor redactor, TextOptions options)
{
    readonly PolicySection _policies = new(canvas, options.AllFindings);

    /// <summary>Writes every stack, one below the other; of an overview, a table and those that there is something to say about.</summary>
    public void Write(PreviewReport report)
    {
        if (report.IsOverview)
        {
            new StackTable(canvas).Write(report);
            Hints(report);
        }

        new DangerSection(canvas).Write(report);
        if (report.IsOverview)
        {
            _policies.Write(report);
        }

        foreach (var stack in report.Stacks.Where(s => !report.IsOverview || options.ShowSames || s.HasDetails))
        {
            Stack(stack, report.IsOverview);
        }
    }

    void Hints(PreviewReport report)
    {
        var advisories = report.Stacks.Sum(static s => s.Advisories);
        var more = advisories == 0 || options.AllFindings
            ? ""
            : $" {Plural.Of(advisories, "advisory", "advisories")}: --policies shows them.";
        _ = canvas.Line(
            $"{(report.Stacks.Any(static s => s.HasDetails || s.HasViolations) ? "" : "Nothing changes, no rule is broken. ")}groundwork "
                + $"preview STACK shows a stack.{more}",
            Style.Faint);
        if (options.AllFindings || options.ShowSames || report.Stacks.Any(static s => s.HasDetails || s.HasViolations))
        {
            _ = canvas.End();
        }
    }

    void Stack(StackReport stack, bool isOverview)
    {
        _ = canvas.Line(stack.Headline ?? $"Previewing update ({stack.Name}):", Style.Headline);
        if (!stack.ProgramFailed && stack.ComparedWith.Line is { Length: > 0 } line)
        {
            _ = canvas.Line(line, Style.Faint);
        }

        if (stack.Difference is { } difference)
        {
            Stack(stack, difference, isOverview);
        }
        else
        {
            Findings(stack, isOverview);
        }

        _ = canvas.End();
    }

    void Stack(StackReport stack, StackDifference difference, bool isOverview)
    {
        var values = new ValueText(new(stack.Resources.Select(static r => r.Urn), redactor), redactor);
        if (options.Diff)
        {
            new DiffView(canvas, values).Write(stack);
            Outputs(difference, values, "    --outputs:--");
        }
        else
        {
            TreeTable.Write(canvas, TreeView.Rows(stack, options.ShowSames));
            _ = canvas.End();
        }

        Findings(stack, isOverview);
        if (!options.Diff && Outputs(difference, values, "Outputs:"))
        {
            _ = canvas.End();
        }

        Resources(difference);
        if (!isOverview && stack.Cost is not null)
        {
            _ = canvas.End().Line(string.Join(' ', CostText.Of([stack])));
        }
    }

    // An overview has had the rules of all stacks already.
    void Findings(StackReport stack, bool isOverview)
    {
        if (!isOverview)
        {
            _policies.Write(stack);
        }

        new DiagnosticSection(canvas).Write(stack);
    }

    bool Outputs(StackDifference difference, ValueText values, string headline)
    {
        var isNew = difference.Desired.Root is { } root && difference.Find(root.Urn)?.Operation == Operation.Create;
        var lines = isNew
            ? new PropertyLines(values).Entries(difference.Desired.Outputs, 4, Style.Plain).ToList()
            : new ChangeLines(values).Of(difference.Outputs, difference.Desired.Outputs, 4).ToList();
        if (lines.Count > 0)
        {
            _ = canvas.Line(headline, Style.Headline);
            new LineWriter(canvas).Write(lines);
        }

        return lines.Count > 0;
    }

    void Resources(StackDifference difference)
    {
        _ = canvas.Line("Resources:", Style.Headline);
        var changed = OperationText.Counted.Where(difference.Counts.ContainsKey).ToList();
        foreach (var operation in changed)
        {
            var count = string.Create(CultureInfo.InvariantCulture, $"{difference.Counts[operation]}");
            _ = canvas.Line(
                $"    {OperationText.Sign(operation)}{count} to {OperationNames.Of(operation)}",
                OperationText.Style(operation));
        }

        var parts = new List<string>();
        if (changed.Count > 1)
        {
            parts.Add(Plural.Of(changed.Sum(o => difference.Counts[o]), "change"));
        }

        if (difference.Counts.TryGetValue(Operation.Same, out var same))
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{same} unchanged"));
        }

        if (parts.Count > 0)
        {
            _ = canvas.Line($"    {string.Join(". ", parts)}", changed.Count > 1 ? Style.Bold : Style.Plain);
        }
    }
}
