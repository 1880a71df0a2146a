using System.Globalization;
using System.Text;
using Groundwork.Plan.Dangers;
using Groundwork.Plan.Differences;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output.Markdown;

/// <summary>The head of the comment: the verdict in one line, a row a stack, and what they cost.</summary>
/// <param name="report">The preview.</param>
/// <param name="text">Writes foreign text.</param>
sealed class MarkdownTable(PreviewReport report, MarkdownText text)
{
    const int MostVerdicts = 12;
    const int MostRows = 50;

    static readonly Operation[] ByWeight = [Operation.Replace, Operation.Delete, Operation.Update, Operation.Create];

    /// <summary>Whether there is nothing to say of a stack.</summary>
    public static bool IsQuiet(StackReport stack) => stack is { ProgramFailed: false, HasViolations: false, Difference.HasChanges: false };

    /// <summary>Writes it all.</summary>
    public void Write(StringBuilder output)
    {
        _ = output.Append("### ").AppendJoin(" · ", Verdicts()).Append("\n\n");
        _ = output.Append(
            "| stack | create | update | replace | delete | unchanged | policies | cost a month | compared with |\n"
                + "|---|--:|--:|--:|--:|--:|---|--:|---|\n");
        foreach (var stack in report.Stacks.OrderBy(IsQuiet).Take(MostRows))
        {
            _ = output.Append(Row(stack));
        }

        _ = output.Append('\n');
        if (report.Stacks.Length > MostRows)
        {
            _ = output.Append(
                CultureInfo.InvariantCulture,
                $"{report.Stacks.Length - MostRows} more stacks are in the job's artifact.\n\n");
        }

        if (string.Join(' ', CostText.Of(report.Stacks).Select(text.Plain)) is { Length: > 0 } costs)
        {
            _ = output.Append(costs).Append("\n\n");
        }
    }

    /// <summary>What becomes of a stack, in a few words, the gravest first.</summary>
    public static string VerdictOf(StackReport stack)
    {
        if (stack.ProgramFailed)
        {
            return "❌ the program fails";
        }

        var counts = stack.Difference?.Counts ?? new Dictionary<Operation, int>();
        var words = ByWeight.Concat(OperationText.Counted)
            .Distinct()
            .Where(counts.ContainsKey)
            .Select(o => string.Create(CultureInfo.InvariantCulture, $"{counts[o]} {OperationNames.Of(o)}"))
            .ToList();
        var dangerous = stack.Dangers.Any(static d => d.Rank == DangerRank.Critical) ? " ⚠️" : "";
        var broken = stack.HasViolations ? " ❌" : "";
        return $"{(words.Count == 0 ? "no changes" : string.Join(", ", words))}{dangerous}{broken}";
    }

    IEnumerable<string> Verdicts()
    {
        var told = report.Stacks.Where(static s => !IsQuiet(s)).ToList();
        foreach (var stack in told.Take(MostVerdicts))
        {
            yield return $"{text.Code(stack.Name)}: {VerdictOf(stack)}";
        }

        if (told.Count > MostVerdicts)
        {
            yield return $"and {told.Count - MostVerdicts} more";
        }

        if (report.Stacks.Length > told.Count)
        {
            yield return $"no changes in {(told.Count == 0 ? "" : "the other ")}{Plural.Of(report.Stacks.Length - told.Count, "stack")}";
        }

        if (!report.Faults.IsEmpty)
        {
            yield return "❌ not all can be shown";
        }
    }

    string Row(StackReport stack)
    {
        var counts = stack.Difference?.Counts ?? new Dictionary<Operation, int>();
        var policies = stack switch
        {
            { Policies: null } => "not run",
            { BrokenRules: 0 } => "✅ pass",
            _ => $"❌ {Plural.Of(stack.BrokenRules, "rule")} broken",
        };
        var with = stack.ComparedWith;
        var compared = with.Name.Length == 0
            ? "nothing"
            : text.Code($"{with.Name} {with.Hash[..Math.Min(with.Hash.Length, 12)]} {with.Date}".TrimEnd());
        var amounts = string.Join(
            " | ",
            new[] { Operation.Create, Operation.Update, Operation.Replace, Operation.Delete, Operation.Same }.Select(Count));
        return $"| {text.Code(stack.Name)} | {amounts} | {policies} | {(stack.Cost is { } cost ? CostText.Of(cost) : "")} | {compared} |\n";

        string Count(Operation operation) =>
            counts.TryGetValue(operation, out var count) ? count.ToString(CultureInfo.InvariantCulture) : "";
    }
}
