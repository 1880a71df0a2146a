using System.Collections.Immutable;

namespace Groundwork.Preview.Audit.Controls;

/// <summary>One rule, and how it judged.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Title">The statement that is true of a good resource.</param>
/// <param name="Summary">Why it is there.</param>
/// <param name="Severity">How bad a violation is: <c>low</c>, <c>medium</c>, <c>high</c>, <c>critical</c>.</param>
/// <param name="Remediation">How to mend a violation.</param>
/// <param name="Verdict">The worst of its verdicts.</param>
/// <param name="Tally">Its verdicts, counted.</param>
/// <param name="Results">Its verdicts.</param>
sealed record ControlRule(
    string Rule,
    string Title,
    string Summary,
    string Severity,
    string Remediation,
    string Verdict,
    VerdictTally Tally,
    ImmutableArray<ControlResult> Results);
