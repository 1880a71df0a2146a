using System.Globalization;
using Groundwork.Plan.Differences;
using Groundwork.Preview.Output.Properties;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output;

/// <summary>The preview as text: Pulumi's tree or its <c>--diff</c>, and the sections below.</summary>
/// <param name="canvas">Where the text goes.</param>
/// <param name="redactor">What takes secrets out of texts before they are cut to size.</param>
sealed class TextReport(TextCanvas canvas, Redactor redactor)
{
    /// <summary>Writes every stack, one below the other.</summary>
    public void Write(PreviewReport report, bool diff, bool showSames)
    {
        new DangerSection(canvas).Write(report);
        foreach (var stack in report.Stacks)
        {
            _ = canvas.Line(stack.Headline ?? $"Previewing update ({stack.Name}):", Style.Headline);
            if (stack.ComparedWith.Line is { Length: > 0 } line)
            {
                _ = canvas.Line(line, Style.Faint);
            }

            if (stack.Difference is { } difference)
            {
                Stack(stack, difference, diff, showSames);
            }
            else
            {
                new PolicySection(canvas).Write(stack);
                new DiagnosticSection(canvas).Write(stack);
            }

            _ = canvas.End();
        }
    }

    void Stack(StackReport stack, StackDifference difference, bool diff, bool showSames)
    {
        var values = new ValueText(new(stack.Resources.Select(static r => r.Urn), redactor), redactor);
        if (diff)
        {
            new DiffView(canvas, values).Write(stack);
            Outputs(difference, values, "    --outputs:--");
        }
        else
        {
            TreeTable.Write(canvas, TreeView.Rows(stack, showSames));
            _ = canvas.End();
        }

        new PolicySection(canvas).Write(stack);
        new DiagnosticSection(canvas).Write(stack);
        if (!diff && Outputs(difference, values, "Outputs:"))
        {
            _ = canvas.End();
        }

        Resources(difference);
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
            _ = canvas.Line($"    {OperationText.Sign(operation)}{count} to {OperationNames.Of(operation)}", OperationText.Style(operation));
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
