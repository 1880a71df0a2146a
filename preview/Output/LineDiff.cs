using System.Globalization;
using DiffPlex;
using DiffPlex.Model;

namespace Groundwork.Preview.Output;

/// <summary>The difference of two texts line by line, in unified form.</summary>
static class LineDiff
{
    const int Context = 3;
    const int MaxLines = 400;

    /// <summary>Writes the hunks.</summary>
    public static void Write(TextCanvas canvas, string before, string after)
    {
        var diff = new Differ().CreateLineDiffs(before, after, ignoreWhitespace: false);
        var written = 0;
        foreach (var hunk in Hunks(diff.DiffBlocks))
        {
            var lines = Lines(diff, hunk).ToList();
            var oldStart = Math.Max(hunk[0].DeleteStartA - Context, 0);
            var newStart = Math.Max(hunk[0].InsertStartB - Context, 0);
            _ = canvas.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"@@ -{oldStart + 1},{lines.Count(static l => l[0] != '+')} +{newStart + 1},{lines.Count(static l => l[0] != '-')} @@"),
                Style.Info);
            foreach (var line in lines)
            {
                if (++written > MaxLines)
                {
                    _ = canvas.Line("... (the rest is not shown)");
                    return;
                }

                _ = canvas.Line(line, line[0] switch { '+' => Style.Create, '-' => Style.Delete, _ => Style.Plain });
            }
        }
    }

    // Changes whose surroundings touch are one hunk.
    static IEnumerable<List<DiffBlock>> Hunks(IEnumerable<DiffBlock> blocks)
    {
        var hunk = new List<DiffBlock>();
        foreach (var block in blocks)
        {
            if (hunk.Count > 0 && block.DeleteStartA - (hunk[^1].DeleteStartA + hunk[^1].DeleteCountA) > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(block);
        }

        if (hunk.Count > 0)
        {
            yield return hunk;
        }
    }

    static IEnumerable<string> Lines(DiffResult diff, List<DiffBlock> hunk)
    {
        var at = Math.Max(hunk[0].DeleteStartA - Context, 0);
        foreach (var block in hunk)
        {
            for (; at < block.DeleteStartA; at++)
            {
                yield return $" {diff.PiecesOld[at]}";
            }

            for (; at < block.DeleteStartA + block.DeleteCountA; at++)
            {
                yield return $"-{diff.PiecesOld[at]}";
            }

            for (var i = 0; i < block.InsertCountB; i++)
            {
                yield return $"+{diff.PiecesNew[block.InsertStartB + i]}";
            }
        }

        for (var end = Math.Min(at + Context, diff.PiecesOld.Length); at < end; at++)
        {
            yield return $" {diff.PiecesOld[at]}";
        }
    }
}
