using System.Collections.Immutable;

namespace Groundwork.Policies.Engine;

/// <summary>Collects judgements into a report.</summary>
sealed class TallySheet
{
    readonly List<Judgement> _judgements = [];
    readonly List<PolicyFinding> _findings = [];
    readonly Dictionary<string, int[]> _counts = new(StringComparer.Ordinal);

    public void Add(IEnumerable<Judgement> judgements)
    {
        foreach (var judgement in judgements)
        {
            _judgements.Add(judgement);
            _findings.AddRange(judgement.Findings);
            var counts = _counts.TryGetValue(judgement.Rule.Id, out var existing) ? existing : _counts[judgement.Rule.Id] = new int[5];
            counts[judgement.Outcome is { } outcome ? (int)outcome : 4]++;
        }
    }

    public PolicyReport ToReport(RuleCatalog catalog, ImmutableDictionary<string, Level> levels)
    {
        var ordered = _findings
            .OrderBy(static f => f.Urn)
            .ThenBy(static f => f.Rule.Id, StringComparer.Ordinal)
            .ThenBy(static f => f.Path.ToString(), StringComparer.Ordinal)
            .ThenBy(static f => f.Message, StringComparer.Ordinal)
            .ToArray();
        return new(
            [.. ordered.Where(static f => f.Kind != PolicyFindingKind.Undetermined)],
            [.. ordered.Where(static f => f.Kind == PolicyFindingKind.Undetermined)],
            [.. catalog.Rules.Select(r => Tally(r, levels[r.Id]))])
        {
            Judgements = [.. _judgements],
        };
    }

    RuleTally Tally(Rule rule, Level level)
    {
        var counts = _counts.GetValueOrDefault(rule.Id) ?? new int[5];
        return new(rule, level, counts[(int)Outcome.Passed], counts[(int)Outcome.Violated], counts[(int)Outcome.Undetermined], counts[(int)Outcome.NotApplicable], counts[4]);
    }
}
