using System.Globalization;
using System.Text;
using Groundwork.Plan;
using Groundwork.Plan.Dangers;
using Groundwork.Plan.Differences;
using Groundwork.Policies.Engine;
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

    bool IsQuiet => _report.Stacks.All(static s => s is { ProgramFailed: false, HasViolations: false, Difference.HasChanges: false });

    void Write()
    {
        _ = _out.Append(CultureInfo.InvariantCulture, $"<!-- groundwork:preview key={Key(_report.Project)} -->\n");
        if (IsQuiet)
        {
            _ = _out.Append(CultureInfo.InvariantCulture, $"**No changes** in {string.Join(", ", _report.Stacks.Select(s => _text.Code(s.Name)))}; every policy passes.\n");
            return;
        }

        Verdict();
        Table();
        List("Danger", [.. DangerSection.All(_report).Select(d => DangerLine(d.Stack, d.Danger))]);
        List("Errors", [.. _report.Stacks.SelectMany(s => s.Diagnostics.Where(static d => d.Severity == Severity.Error).Select(d => $"- {_text.Code(s.Name)} {(d.Urn is { } urn ? $"{_text.Code(urn.Name)}: " : "")}{_text.Plain(d.Message)}"))]);
        List("Broken rules", [.. _report.Stacks.SelectMany(s => (s.Policies?.Failures ?? []).Select(f => FindingLine(s, f)))]);
        Folds();
        _ = _out.Append("\n<sub>Rendered offline, without credentials. The same here: <code>dotnet run --project preview -- preview --diff</code></sub>\n");
    }

    void Verdict()
    {
        var verdicts = _report.Stacks.Select(s => $"{_text.Code(s.Name)}: {VerdictOf(s)}").ToList();
        var shown = verdicts.Take(12).ToList();
        _ = _out.Append("### ").AppendJoin(" · ", shown).Append(verdicts.Count > shown.Count ? $" · and {verdicts.Count - shown.Count} more" : "").Append("\n\n");
    }

    static string VerdictOf(StackReport stack)
    {
        if (stack.ProgramFailed)
        {
            return "❌ the program fails";
        }

        var counts = stack.Difference?.Counts ?? new Dictionary<Operation, int>();
        var words = OperationText.Counted.OrderBy(static o => o switch { Operation.Replace => 0, Operation.Delete => 1, Operation.Update => 2, Operation.Create => 3, _ => 4 }).Where(counts.ContainsKey).Select(o => string.Create(CultureInfo.InvariantCulture, $"{counts[o]} {OperationNames.Of(o)}")).ToList();
        var dangerous = stack.Dangers.Any(static d => d.Rank == DangerRank.Critical) ? " ⚠️" : "";
        var broken = stack.HasViolations ? " ❌" : "";
        return $"{(words.Count == 0 ? "no changes" : string.Join(", ", words))}{dangerous}{broken}";
    }

    void Table()
    {
        _ = _out.Append("| stack | create | update | replace | delete | unchanged | policies | compared with |\n|---|--:|--:|--:|--:|--:|---|---|\n");
        foreach (var stack in _report.Stacks.Take(50))
        {
            var counts = stack.Difference?.Counts ?? new Dictionary<Operation, int>();
            var policies = stack.Policies switch
            {
                null => "not run",
                { Passes: true } => "✅ pass",
                var broken => $"❌ {Plural.Of(broken.Failures.Select(static f => f.Rule.Id).Distinct().Count(), "rule")} broken",
            };
            var compared = stack.ComparedWith.Name.Length == 0 ? "nothing" : _text.Code($"{stack.ComparedWith.Name} {stack.ComparedWith.Hash[..Math.Min(stack.ComparedWith.Hash.Length, 12)]} {stack.ComparedWith.Date}".TrimEnd());
            _ = _out.Append(CultureInfo.InvariantCulture, $"| {_text.Code(stack.Name)} | {Count(Operation.Create)} | {Count(Operation.Update)} | {Count(Operation.Replace)} | {Count(Operation.Delete)} | {Count(Operation.Same)} | {policies} | {compared} |\n");

            string Count(Operation operation) => counts.TryGetValue(operation, out var count) ? count.ToString(CultureInfo.InvariantCulture) : "";
        }

        _ = _out.Append('\n');
    }

    string DangerLine(StackReport stack, Danger danger)
    {
        var mark = danger.Rank switch { DangerRank.Critical => "🔴", DangerRank.High => "🟠", DangerRank.Medium => "🟡", _ => "⚪" };
        var fails = stack.Blocks(danger) ? $" **Fails**, unless {_text.Code($"--allow-replace {danger.Urn.Name}")} allows it." : "";
        var sure = danger.Certainty == Certainty.Certain ? "" : $" ({ChangeJson.Word(danger.Certainty)})";
        return $"- {mark} {ChangeJson.Word(danger.Rank)} · {_text.Code(stack.Name)} · {_text.Code($"{TypeName.Of(danger.Urn.Type)} {danger.Urn.Name}")}: {_text.Plain(danger.Reason)}{sure}{fails}";
    }

    string FindingLine(StackReport stack, PolicyFinding finding) =>
        $"- {_text.Code(stack.Name)} · {_text.Code(finding.Rule.Id)} · {(finding.Urn.IsEmpty ? "" : $"{_text.Code(finding.Urn.Name)}: ")}{_text.Plain(finding.Message)} {_text.Plain(finding.Rule.Metadata.Remediation)}";

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
            _ = _out.Append(CultureInfo.InvariantCulture, $"<details><summary>{_text.Plain(changed[i].Name)}: {VerdictOf(changed[i])}</summary>\n\n");
            if (lines.Count > 0)
            {
                _ = _out.Append(MarkdownText.Fence("diff", lines)).Append('\n');
            }

            if (leftOut > 0)
            {
                _ = _out.Append(CultureInfo.InvariantCulture, $"{Plural.Of(leftOut, "changed resource")} left out for lack of room; the job's artifact has all.\n\n");
            }

            _ = _out.Append(pictures[i]).Append("</details>\n");
        }

        if (changed.Count < all.Count)
        {
            _ = _out.Append(CultureInfo.InvariantCulture, $"\n{Plural.Of(all.Count - changed.Count, "more changed stack")} left out for lack of room; the job's artifact has all.\n");
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
        return graph.Roots.IsEmpty || picture.Length > RoomForPicture ? "" : $"{MarkdownText.Fence("mermaid", picture.TrimEnd('\n').Split('\n'))}\n";
    }

    static bool IsDrawn(ResourceDifference resource) => resource.IsChange && resource.Urn.Type != Urn.StackType;

    static string Key(string project) => string.Concat(project.Where(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'));
}
