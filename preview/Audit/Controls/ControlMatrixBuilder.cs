using System.Collections.Immutable;
using Groundwork.Policies.Engine;
using Groundwork.Policies.Generation;
using Groundwork.Preview.Output.Json;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Audit.Controls;

/// <summary>Puts what the policies say of several stacks into one matrix.</summary>
static class ControlMatrixBuilder
{
    /// <summary>The matrix of the stacks that were judged.</summary>
    public static ControlMatrix Of(IEnumerable<StackReport> stacks)
    {
        var judged = stacks.Where(static s => s.Policies is not null).ToArray();
        var verdicts = judged
            .SelectMany(
                static s => s.Policies!.Judgements.SelectMany(j => ResourceVerdict.Of(s.Name, j).Select(v => (j.Rule.Id, Verdict: v))))
            .ToLookup(static v => v.Id, static v => v.Verdict, StringComparer.Ordinal);
        var rules = judged.SelectMany(static s => s.Policies!.Tallies)
            .Select(static t => t.Rule)
            .DistinctBy(static r => r.Id)
            .OrderBy(static r => r.Id, StringComparer.Ordinal)
            .ToArray();
        var rows = rules.ToDictionary(static r => r.Id, r => Row(r, [.. verdicts[r.Id]]), StringComparer.Ordinal);
        var frameworks = rules
            .SelectMany(static r => r.Metadata.Frameworks.Select(f => (Framework: $"{f.Framework}@{f.Version}", f.Control, r.Id)))
            .GroupBy(static c => c.Framework, StringComparer.Ordinal)
            .OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Select(g => Framework(g.Key, g.ToLookup(static c => c.Control, c => rows[c.Id], StringComparer.Ordinal)));
        return new([.. frameworks], [.. rows.Values.OrderBy(static r => r.Rule, StringComparer.Ordinal)]);
    }

    static FrameworkCoverage Framework(string name, ILookup<string, ControlRule> rules)
    {
        ImmutableArray<ControlRow> controls = [.. rules.OrderBy(static c => c.Key, ControlOrder.Instance)
            .Select(static c => Control(c.Key, [.. c.DistinctBy(static r => r.Rule)]))];
        return new(name, controls.Length, controls.Count(static c => c.Verdict != VerdictWords.NotApplicable), controls);
    }

    static ControlRow Control(string control, ControlRule[] rules) => new(
        control,
        VerdictWords.Worst(rules.Select(static r => r.Verdict)),
        [.. rules.Select(static r => r.Rule)],
        rules.Select(static r => r.Tally).Aggregate(VerdictTally.Zero, static (sum, t) => sum + t));

    static ControlRule Row(Rule rule, ResourceVerdict[] verdicts) => new(
        rule.Id,
        rule.Title,
        rule.Metadata.Summary,
        ChangeJson.Word(rule.Metadata.Severity),
        rule.Metadata.Remediation,
        VerdictWords.Worst(verdicts.Select(static v => v.Verdict)),
        Tally(verdicts),
        [.. Results(verdicts)]);

    static IEnumerable<ControlResult> Results(ResourceVerdict[] verdicts) => verdicts
        .GroupBy(static v => (v.Stack, v.Verdict, v.Message))
        .Select(
            static g => new ControlResult(g.Key.Stack, g.Key.Verdict, g.Key.Message, [.. g.Select(static v => v.Urn).Distinct().Order()]))
        .OrderBy(static r => r.Stack, StringComparer.Ordinal)
        .ThenBy(static r => VerdictWords.Rank(r.Verdict))
        .ThenBy(static r => r.Message, StringComparer.Ordinal);

    // A resource counts once a rule, by the worst that is said of it.
    static VerdictTally Tally(ResourceVerdict[] verdicts)
    {
        var counts = verdicts
            .GroupBy(static v => (v.Stack, v.Urn))
            .Select(static g => VerdictWords.Worst(g.Select(static v => v.Verdict)))
            .CountBy(static v => v)
            .ToDictionary();
        return new(
            counts.GetValueOrDefault(VerdictWords.Passed),
            counts.GetValueOrDefault(VerdictWords.Violated),
            counts.GetValueOrDefault(VerdictWords.Undetermined),
            counts.GetValueOrDefault(VerdictWords.Exempted),
            counts.GetValueOrDefault(VerdictWords.NotApplicable));
    }
}
