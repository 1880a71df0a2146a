using System.Globalization;
using Groundwork.Plan;
using Groundwork.Plan.Values;
using Groundwork.Preview.Output;
using Groundwork.Preview.Output.Markdown;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Tests.Output;

public sealed class MarkdownReportTests
{
    const string Hostile = "``` </details> @everyone [x](https://evil.example) <script>alert(1)</script> | #1 \u202e";

    static readonly Urn Root = Urn.Create("dev", "shop", default, Urn.StackType, "shop-dev");

    [Fact]
    public void Is_one_quiet_line_where_nothing_changes() => Assert.Equal(
        "<!-- groundwork:preview key=shop -->\n**No changes** in `dev`; every policy passes.\n",
        Write(ChangedSample.Compare(Stack(5, 0), Stack(5, 0))));

    [Theory]
    [InlineData(1_000, 1)]
    [InlineData(10_000, 1)]
    [InlineData(300, 60)]
    public void Stays_within_its_limit_and_whole(int resources, int stacks)
    {
        var report = ChangedSample.Compare(Stack(resources, 0), Stack(resources, 1));

        var text = Formats.Write("markdown", new([.. Enumerable.Repeat(report, stacks)]), Redactor.None);

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(text), 20_000, MarkdownReport.Limit);
        AssertWhole(text);
        Assert.Contains("left out for lack of room", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Stays_within_its_limit_in_any_script()
    {
        var names = Enumerable.Range(0, 2_000).Select(static i => string.Create(CultureInfo.InvariantCulture, $"取引ボット🔒{i}")).ToList();
        var report = ChangedSample.Compare(
            Stack(1, 0, [.. names.Select(static n => Named(n, 0))]),
            Stack(1, 1, [.. names.Select(static n => Named(n, 1))]));

        var text = Write(report);

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(text), 20_000, MarkdownReport.Limit);
        AssertWhole(text);
    }

    [Fact]
    public void Grants_room_to_replacements_and_deletions_before_updates()
    {
        var report = ChangedSample.Compare(Stack(3_000, 0, Gone()), Stack(3_000, 1));

        Assert.Contains("- gcp:compute:Address zzz-gone: delete", Write(report), StringComparison.Ordinal);

        static ResourceState Gone() =>
            new() { Urn = Urn.Create("dev", "shop", Root, "gcp:compute/address:Address", "zzz-gone"), Custom = true, Parent = Root };
    }

    [Fact]
    public void Keeps_hostile_names_text()
    {
        var old = Stack(1, 0, Named(Hostile, 0));
        var text = Write(ChangedSample.Compare(old, Stack(1, 1, Named(Hostile, 1))) with
        {
            Diagnostics = [new(DiagnosticKind.Failure, Severity.Error, Hostile)],
        });

        AssertWhole(text);
        var outside = string.Concat(Outside(text));
        Assert.DoesNotContain("<script>", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("](https://", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202e", text, StringComparison.Ordinal);
    }

    static string Write(StackReport report) => Formats.Write("markdown", new([report]), Redactor.None);

    static RenderedStack Stack(int count, int version, params ResourceState[] more) => new("shop", "dev",
    [
        new() { Urn = Root, Custom = false },
        .. more,
        .. Enumerable.Range(0, count).Select(i => Named(string.Create(CultureInfo.InvariantCulture, $"resource-{i:d5}"), version)),
    ]);

    static ResourceState Named(string name, int version) => new()
    {
        Urn = Urn.Create("dev", "shop", Root, "gcp:compute/network:Network", name),
        Custom = true,
        Parent = Root,
        Inputs = Sample.Map(("description", $"version {version} of {name}"), ("settings", new MapValue([new("tier", version)]))),
    };

    // Every fence is closed by the same run of backticks, every fold by its end.
    static void AssertWhole(string text)
    {
        Assert.Equal(Count(text, "\n<details>"), Count(text, "\n</details>"));
        string? open = null;
        foreach (var line in text.Split('\n'))
        {
            var fence = line[..(line.Length - line.TrimStart('`').Length)];
            if (open is null && fence.Length >= 3)
            {
                open = fence;
            }
            else if (open is not null && fence.Length >= open.Length && line.Trim('`').Length == 0)
            {
                open = null;
            }
        }

        Assert.Null(open);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
    }

    static IEnumerable<string> Outside(string text)
    {
        string? open = null;
        foreach (var line in text.Split('\n'))
        {
            var fence = line[..(line.Length - line.TrimStart('`').Length)];
            if (fence.Length >= 3 && (open is null || fence.Length >= open.Length))
            {
                open = open is null ? fence : null;
            }
            else if (open is null)
            {
                yield return System.Text.RegularExpressions.Regex.Replace(line, "(`+)[^`].*?\\1", "");
            }
        }
    }

    static int Count(string text, string part) => text.Split(part).Length - 1;
}
