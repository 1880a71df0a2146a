using System.Collections.Immutable;
using Groundwork.Plan.Dangers;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Audit.Stacks;
using Groundwork.Preview.Output.Json;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Audit;

/// <summary>Adds the stacks up.</summary>
static class SummaryBuilder
{
    /// <summary>The figures of a report, as of a day.</summary>
    public static AuditSummary Of(PreviewReport report, DateOnly today)
    {
        var policies = report.Stacks.Select(static s => s.Policies).OfType<PolicyReport>().ToArray();
        var findings = policies.SelectMany(static p => p.Findings).ToArray();
        return new(
            report.Projects,
            today,
            [.. report.Stacks.Select(static s => s.Name)],
            [.. report.Stacks.Where(static s => s.ProgramFailed || s.Rendered is null).Select(static s => s.Name)],
            OperationTally.Of(report.Stacks.SelectMany(static s => s.Resources)))
        {
            Faults = report.Faults,
            Resources = report.Stacks.Sum(static s => s.Rendered?.Resources.Count(static r => r.Custom) ?? 0),
            Dangers = Enum.GetValues<DangerRank>().ToImmutableSortedDictionary(
                ChangeJson.Word,
                rank => report.Stacks.Sum(s => s.Dangers.Count(d => d.Rank == rank)),
                StringComparer.Ordinal),
            ChecksPassed = policies.Sum(static p => p.Passed),
            Failures = findings.Count(static f => f.Fails),
            Advisories = findings.Count(static f => !f.Fails && f.ExemptedBy is null),
            Exempted = findings.Count(static f => f.ExemptedBy is not null),
            Undetermined = policies.Sum(static p => p.Undetermined.Length),
        };
    }
}
