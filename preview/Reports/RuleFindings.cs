using System.Collections.Immutable;
using Groundwork.Policies.Engine;
using Groundwork.Policies.Exemptions;

namespace Groundwork.Preview.Reports;

/// <summary>All that one rule has against the resources of one stack or several, and that leads to the same.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Fails">Whether it stops the stacks.</param>
/// <param name="ExemptedBy">What lets it pass; null for nothing.</param>
/// <param name="Subjects">The resources, in the order of the stacks, each with all that the rule says of it.</param>
sealed record RuleFindings(Rule Rule, bool Fails, Exemption? ExemptedBy, ImmutableArray<RuleSubject> Subjects)
{
    /// <summary>How to mend it, or who lets it pass and why.</summary>
    public string Note => ExemptedBy is { } exemption
        ? $"Exempted until {exemption.Expires:yyyy-MM-dd} by {exemption.Owner} ({exemption.Ticket}): {exemption.Reason}"
        : Rule.Metadata.Remediation;

    /// <summary>
    /// The findings of the stacks by rule: first what stops one, then advisories, then what is exempted; the severest rules first.
    /// </summary>
    public static IEnumerable<RuleFindings> Of(IEnumerable<StackReport> stacks) => stacks
        .SelectMany(static s => (s.Policies?.Findings ?? []).Select(f => (Stack: s, Finding: f)))
        .GroupBy(static f => (f.Finding.Rule, f.Finding.Fails, f.Finding.ExemptedBy))
        .Select(static g => new RuleFindings(g.Key.Rule, g.Key.Fails, g.Key.ExemptedBy,
            [.. g.GroupBy(static f => (f.Stack.Id, f.Finding.Urn))
                .Select(static s => new RuleSubject(s.First().Stack, s.Key.Urn, [.. s.Select(static f => f.Finding.Message)]))]))
        .OrderBy(static g => g.Fails ? 0 : g.ExemptedBy is null ? 1 : 2)
        .ThenByDescending(static g => g.Rule.Metadata.Severity)
        .ThenBy(static g => g.Rule.Id, StringComparer.Ordinal);
}
