namespace Groundwork.Policies.Engine;

/// <summary>A condition on which a rule applies at all.</summary>
/// <param name="Condition">Passed: the rule applies. Violated: it does not. Undetermined: what the rule finds is undetermined too.</param>
/// <param name="Reason">Why the rule does not apply otherwise, as a sentence: <c>A read replica has no backups of its own.</c></param>
public sealed record Guard(Verdict Condition, string Reason);
