using System.Collections.Immutable;

namespace Groundwork.Policies.Engine;

/// <summary>Collects judgements into a report.</summary>
sealed class TallySheet
{
    // Paths, which are many, are written out only where all before them is the same.
    static readonly Comparer<PolicyFinding> ByPlace = Comparer<PolicyFinding>.Create(static (a, b) =>
        a.Urn.CompareTo(b.Urn) is not 0 and var urn ? urn
        : string.CompareOrdinal(a.Rule.Id, b.Rule.Id) is not 0 and var rule ? rule
        : string.CompareOrdinal(a.Path.ToString(), b.Path.ToString()) is not 0 and var path ? path
        : string.CompareOrdinal(a.Message, b.Message));

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

    public PolicyReport ToReport(RuleCatalog catalog, IReadOnlyDictionary<string, Level> levels)
    {
        var ordered = _findings.OrderBy(static f => f, ByPlace).ToArray();
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
        return new(
            rule,
            level,
            counts[(int)Outcome.Passed],
            counts[(int)Outcome.Violated],
            counts[(int)Outcome.Undetermined],
            counts[(int)Outcome.NotApplicable],
            counts[4]);
    }
}
