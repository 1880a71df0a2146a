namespace Groundwork.Preview.Output;

/// <summary>Sets rows in columns as wide as what is in them; a row with fewer cells ends early.</summary>
/// <param name="canvas">Where the text goes.</param>
/// <param name="columns">The columns: what heads each, and whether it is set to the right, as numbers are.</param>
sealed class TextTable(TextCanvas canvas, IReadOnlyList<(string Head, bool IsNumber)> columns)
{
    const int Gap = 2;

    readonly List<IReadOnlyList<(string Text, Style Style)>> _rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(params IReadOnlyList<(string Text, Style Style)> cells) => _rows.Add(cells);

    /// <summary>Writes the heads and the rows.</summary>
    public void Write()
    {
        // What ends a row early may be as long as it likes.
        var widths = columns.Select((c, i) => _rows.Where(r => r.Count == columns.Count || i < r.Count - 1)
            .Select(r => r[i].Text.Length)
            .Append(c.Head.Length)
            .Max()).ToArray();
        Row([.. columns.Select(static c => (c.Head, Style.ColumnHeader))], widths);
        foreach (var row in _rows)
        {
            Row(row, widths);
        }
    }

    void Row(IReadOnlyList<(string Text, Style Style)> cells, int[] widths)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var (text, style) = cells[i];
            var room = Math.Max(widths[i] - text.Length, 0);
            _ = canvas.Pad(columns[i].IsNumber && cells.Count == columns.Count ? room : 0).Add(text, style);
            if (i < cells.Count - 1)
            {
                _ = canvas.Pad((columns[i].IsNumber ? 0 : room) + Gap);
            }
        }

        _ = canvas.End();
    }
}
