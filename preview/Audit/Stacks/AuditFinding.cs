namespace Groundwork.Preview.Audit.Stacks;

/// <summary>A broken rule.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity"><c>low</c>, <c>medium</c>, <c>high</c> or <c>critical</c>.</param>
/// <param name="Level"><c>advisory</c>, <c>mandatory</c> or <c>remediate</c>; <c>exempted</c> where an exemption lets it pass.</param>
/// <param name="Message">One sentence.</param>
sealed record AuditFinding(string Rule, string Severity, string Level, string Message);
