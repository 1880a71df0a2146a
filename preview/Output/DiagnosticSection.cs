using Groundwork.Plan;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output;

/// <summary>Messages below the resource they are about.</summary>
/// <param name="canvas">Where the text goes.</param>
sealed class DiagnosticSection(TextCanvas canvas)
{
    /// <summary>Writes the section; nothing where there is nothing to say.</summary>
    public void Write(StackReport stack)
    {
        if (stack.Diagnostics.IsEmpty)
        {
            return;
        }

        canvas.Line("Diagnostics:", Style.Headline);
        var root = stack.Rendered?.Root?.Urn;
        foreach (var group in stack.Diagnostics
            .GroupBy(d => d.Urn ?? root ?? default)
            .OrderBy(g => g.Key != root)
            .ThenBy(static g => g.Key))
        {
            var who = group.Key.IsEmpty ? $"{Urn.StackType} ({stack.Name})" : $"{TypeName.Of(group.Key.Type)} ({group.Key.Name})";
            canvas.Line($"  {who}:");
            foreach (var diagnostic in group)
            {
                Lines(diagnostic);
            }

            _ = canvas.End();
        }
    }

    void Lines(Diagnostic diagnostic)
    {
        var (word, style) = diagnostic.Severity switch
        {
            Severity.Error => ("error", Style.Error),
            Severity.Warning => ("warning", Style.Warning),
            _ => ("info", Style.Info),
        };
        var lines = diagnostic.Message.Split('\n');
        _ = canvas.Pad(4).Add($"{word}: ", style).Add(lines[0]).End();
        foreach (var line in lines.Skip(1))
        {
            _ = canvas.Pad(4).Add(line).End();
        }

        if (diagnostic is { Severity: not Severity.Info, Source.Innermost: { } at })
        {
            canvas.Line($"      at {at}", Style.Faint);
        }
    }
}
