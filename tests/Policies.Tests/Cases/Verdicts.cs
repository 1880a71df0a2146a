using System.Text;

namespace Groundwork.Policies.Tests.Cases;

/// <summary>Holds a rule to its table.</summary>
static class Verdicts
{
    public static void AssertAll<T>(IEnumerable<RuleCase<T>> cases, Func<T, RuleResult> evaluate)
    {
        var wrong = new StringBuilder();
        foreach (var rule in cases)
        {
            var result = evaluate(rule.Subject);
            var texts = result.Outcome switch
            {
                Outcome.Violated => [.. result.Violations.Select(static v => v.Message)],
                Outcome.NotApplicable => [result.Reason!],
                _ => Array.Empty<string>(),
            };
            if (result.Outcome != rule.Outcome
                || !texts.Order(StringComparer.Ordinal).SequenceEqual(rule.Texts.Order(StringComparer.Ordinal)))
            {
                _ = wrong.Append(rule.Kind).Append(" case '").Append(rule.Name).AppendLine("':")
                    .Append("  expected ").Append(rule.Outcome).Append(": ").AppendJoin(" | ", rule.Texts).AppendLine()
                    .Append("  got      ").Append(result.Outcome).Append(": ").AppendJoin(" | ", texts).AppendLine();
            }
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    public static void AssertComplete<TTable, T>(CaseTable<TTable, T> table, Func<T, int> countGuards)
        where TTable : CaseTable<TTable, T>
    {
        var kinds = table.All.Select(static c => c.Kind).ToHashSet();
        var missing = Enum.GetValues<CaseKind>()
            .Where(k => k != CaseKind.NotApplicable && !kinds.Contains(k) && !table.ImmaterialKinds.ContainsKey(k))
            .ToArray();
        var guarded = table.All.Count(static c => c.Kind == CaseKind.NotApplicable);

        Assert.True(
            missing.Length == 0,
            $"The table lacks cases of kind {string.Join(", ", missing)}; add them, or say by Immaterial why they can't matter.");
        Assert.True(guarded >= countGuards(table.Compliant), "Each guard needs a NotApplicable case with its reason.");
        Assert.All(table.ImmaterialKinds, static k => Assert.True(k.Value.Length >= 20, $"Say why {k.Key} can't matter."));
    }
}
