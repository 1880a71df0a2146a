namespace Groundwork.Preview.Output;

/// <summary>Sets rows in Pulumi's columns.</summary>
static class TreeTable
{
    const int Gap = 2;

    // Pulumi leaves room for the dots that move while a step runs.
    const int PlanRoom = 3;

    /// <summary>Writes the header and the rows.</summary>
    public static void Write(TextCanvas canvas, IReadOnlyList<TreeRow> rows)
    {
        var sign = rows.Max(static r => r.Sign.Length) + Gap;
        var type = Math.Max("Type".Length, rows.Max(static r => r.Type.Length)) + Gap;
        var name = Math.Max("Name".Length, rows.Max(static r => r.Name.Length)) + Gap;
        var plan = Math.Max("Plan".Length, rows.Max(static r => r.Plan.Length) + PlanRoom);
        var hasInfo = rows.Any(static r => r.Info.Length > 0);

        canvas.Pad(1 + sign);
        Cell(canvas, "Type", Style.ColumnHeader, type);
        Cell(canvas, "Name", Style.ColumnHeader, name);
        Cell(canvas, "Plan", Style.ColumnHeader, hasInfo ? plan + Gap : plan);
        _ = canvas.Add(hasInfo ? "Info" : "", Style.ColumnHeader).End();

        foreach (var row in rows)
        {
            _ = canvas.Pad(1);
            Cell(canvas, row.Sign, row.Style, sign);
            Cell(canvas, row.Type, Style.Plain, type);
            Cell(canvas, row.Name, Style.Plain, name);
            Cell(canvas, row.Plan, row.Style, hasInfo ? plan + Gap : plan);
            _ = canvas.Add(row.Info).End();
        }
    }

    static void Cell(TextCanvas canvas, string text, Style style, int width)
    {
        var shown = text.AsSpan().TrimEnd().Length;
        _ = canvas.Add(text[..shown], style).Pad(width - shown);
    }
}
