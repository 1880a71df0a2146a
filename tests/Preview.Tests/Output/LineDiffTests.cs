using Groundwork.Preview.Output;

namespace Groundwork.Preview.Tests.Output;

public sealed class LineDiffTests
{
    [Fact]
    public void Shows_changes_with_three_lines_around_them()
    {
        var before = string.Concat(Enumerable.Range(1, 20).Select(static i => $"line {i}\n"));
        var after = before.Replace("line 5\n", "line five\n", StringComparison.Ordinal).Replace("line 18\n", "", StringComparison.Ordinal);

        Assert.Equal(
            """
            @@ -2,7 +2,7 @@
             line 2
             line 3
             line 4
            -line 5
            +line five
             line 6
             line 7
             line 8
            @@ -15,7 +15,6 @@
             line 15
             line 16
             line 17
            -line 18
             line 19
             line 20
             

            """,
            Diff(before, after));
    }

    [Fact]
    public void Is_empty_for_equal_texts() => Assert.Equal("", Diff("a\nb\n", "a\nb\n"));

    static string Diff(string before, string after)
    {
        var canvas = new TextCanvas(false, Redactor.None);
        LineDiff.Write(canvas, before, after);
        return canvas.ToString();
    }
}
