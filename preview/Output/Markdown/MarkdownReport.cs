using System.Globalization;
using System.Text;
using Groundwork.Plan;
using Groundwork.Plan.Dangers;
using Groundwork.Plan.Differences;
using Groundwork.Preview.Output.Graph;
using Groundwork.Preview.Output.Json;
using Groundwork.Preview.Reports;
using Severity = Groundwork.Plan.Severity;

namespace Groundwork.Preview.Output.Markdown;

/// <summary>
/// The comment on a pull request: one for all stacks, found again by its first line. What matters most gets its room first; nothing is
/// cut within a line or a fence.
/// </summary>
sealed class MarkdownReport
{
    /// <summary>The most bytes that the comment has, and so characters; the host takes 65,536.</summary>
    public const int Limit = 60_000;

    const int RoomForList = 8_000;
    const int RoomForPicture = 6_000;
    const int RoomForFrame = 400;
    const int ShortestBox = 19;

    readonly PreviewReport _report;
    readonly Redactor _redactor;
    readonly MarkdownText _text;
    readonly StringBuilder _out = new();

    MarkdownReport(PreviewReport report, Redactor redactor)
    {
        _report = report;
        _redactor = redactor;
        _text = new(redactor);
    }

    /// <summary>The comment.</summary>
    public static string Write(PreviewReport report, Redactor redactor)
    {
        var writer = new MarkdownReport(report, redactor);
        writer.Write();
        return writer._out.ToString();
    }

    bool IsQuiet => _report.Faults.IsEmpty && _report.Stacks.All(MarkdownTable.IsQuiet);

    void Write()
    {
        _ = _out.Append(
            CultureInfo.InvariantCulture,
            $"<!-- groundwork:preview key={Key(_report.Projects is [var only] ? only : "all")} -->\n");
        if (IsQuiet)
        {
            _ = _out.Append(
                CultureInfo.InvariantCulture,
                $"**No changes** in {string.Join(", ", _report.Stacks.Select(s => _text.Code(s.Name)))}; every policy passes.\n");
            return;
        }

        new MarkdownTable(_report, _text).Write(_out);
        List("Danger", [.. DangerSection.All(_report).Select(d => DangerLine(d.Stack, d.Danger))]);
        List("Errors",
        [
            .. _report.Faults.Select(f => $"- {_text.Plain(f)}"),
            .. _report.Stacks.SelectMany(s => s.Diagnostics.Where(static d => d.Severity == Severity.Error).Select(d => ErrorLine(s, d))),
        ]);
        List("Broken rules", [.. RuleFindings.Of(_report.Stacks).Where(static g => g.Fails).Select(RuleLines)]);
        Folds();
        _ = _out.Append(
            "\n<sub>Rendered offline, without credentials. The same here: <code>dotnet run --project "
                + "preview -- preview --diff</code></sub>\n");
    }

    string ErrorLine(StackReport stack, Diagnostic error) =>
        $"- {_text.Code(stack.Name)} {(error.Urn is { } urn ? $"{_text.Code(urn.Name)}: " : "")}{_text.Plain(error.Message)}";

    string DangerLine(StackReport stack, Danger danger)
    {
        var mark = danger.Rank switch { DangerRank.Critical => "🔴", DangerRank.High => "🟠", DangerRank.Medium => "🟡", _ => "⚪" };
        var fails = stack.Blocks(danger) ? $" **Fails**, unless {_text.Code($"--allow-replace {danger.Urn.Name}")} allows it." : "";
        var sure = danger.Certainty == Certainty.Certain ? "" : $" ({ChangeJson.Word(danger.Certainty)})";
        return $"- {mark} {ChangeJson.Word(danger.Rank)} · {_text.Code(stack.Name)} · "
            + $"{_text.Code($"{TypeName.Of(danger.Urn.Type)} {danger.Urn.Name}")}: {_text.Plain(danger.Reason)}{sure}{fails}";
    }

    // The rule, how to mend it, and the first few resources below it.
    string RuleLines(RuleFindings group)
    {
        var lines = new List<string>
        {
            $"- {_text.Code(group.Rule.Id)} · "
                + $"{Plural.Of(group.Subjects.Length, group.Subjects.All(static s => s.IsStack) ? "stack" : "resource")}. "
                + $"{_text.Plain(group.Note)}",
        };
        lines.AddRange(group.Subjects
            .Take(PolicySection.MostShown)
            .Select(s => $"  - {_text.Code(s.Stack.Name)} · {(s.IsStack ? "" : $"{_text.Code(s.Urn.Name)}: ")}{_text.Plain(s.InShort)}"));
        if (group.Subjects.Length > PolicySection.MostShown)
        {
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"  - and {group.Subjects.Length - PolicySection.MostShown} more, in the job's artifact"));
        }

        return string.Join('\n', lines);
    }

    void List(string title, List<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        _ = _out.Append(CultureInfo.InvariantCulture, $"#### {title}\n\n");
        var (room, shown) = (RoomForList, 0);
        foreach (var line in lines.TakeWhile(l => (room -= MarkdownText.Size(l) + 1) >= 0))
        {
            _ = _out.Append(line).Append('\n');
            shown++;
        }

        if (shown < lines.Count)
        {
            _ = _out.Append(CultureInfo.InvariantCulture, $"- and {lines.Count - shown} more, in the job's artifact\n");
        }

        _ = _out.Append('\n');
    }

    void Folds()
    {
        var all = _report.Stacks.Where(static s => s.Difference?.HasChanges == true).ToList();
        var room = Limit - MarkdownText.Size(_out.ToString()) - RoomForFrame;
        var changed = all.Take(Math.Max(room / (RoomForFrame * 2), 0)).ToList();
        room -= RoomForFrame * changed.Count;
        var diffs = changed.Select(s => new MarkdownDiff(s, _text, _redactor)).ToList();
        var pictures = Pictures(changed, room / 4);
        room -= pictures.Sum(MarkdownText.Size);
        for (var rank = 0; rank < MarkdownDiff.Ranks; rank++)
        {
            foreach (var diff in diffs)
            {
                room = diff.Grant(rank, room);
            }
        }

        for (var i = 0; i < changed.Count; i++)
        {
            var (lines, leftOut) = diffs[i].Finish();
            _ = _out.Append(
                CultureInfo.InvariantCulture,
                $"<details><summary>{_text.Plain(changed[i].Name)}: {MarkdownTable.VerdictOf(changed[i])}</summary>\n\n");
            if (lines.Count > 0)
            {
                _ = _out.Append(MarkdownText.Fence("diff", lines)).Append('\n');
            }

            if (leftOut > 0)
            {
                _ = _out.Append(
                    CultureInfo.InvariantCulture,
                    $"{Plural.Of(leftOut, "changed resource")} left out for lack of room; the job's artifact has all.\n\n");
            }

            _ = _out.Append(pictures[i]).Append("</details>\n");
        }

        if (changed.Count < all.Count)
        {
            _ = _out.Append(
                CultureInfo.InvariantCulture,
                $"\n{Plural.Of(all.Count - changed.Count, "more changed stack")} left out for lack of room; the job's artifact has all.\n");
        }
    }

    List<string> Pictures(List<StackReport> stacks, int room)
    {
        var pictures = new List<string>();
        foreach (var picture in stacks.Select(Picture))
        {
            var fits = MarkdownText.Size(picture) <= room;
            pictures.Add(fits ? picture : "");
            room -= fits ? MarkdownText.Size(picture) : 0;
        }

        return pictures;
    }

    string Picture(StackReport stack)
    {
        if (stack.Resources.Count(IsDrawn) > RoomForPicture / ShortestBox)
        {
            return "";
        }

        var graph = StackGraph.Of(stack.Resources, IsDrawn);
        var picture = new MermaidGraph(_redactor).Write(graph);
        return graph.Roots.IsEmpty || picture.Length > RoomForPicture
            ? ""
            : $"{MarkdownText.Fence("mermaid", picture.TrimEnd('\n').Split('\n'))}\n";
    }

    static bool IsDrawn(ResourceDifference resource) => resource.IsChange && resource.Urn.Type != Urn.StackType;

    static string Key(string project) => string.Concat(project.Where(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'));
}
