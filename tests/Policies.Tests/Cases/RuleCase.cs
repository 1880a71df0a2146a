namespace Groundwork.Policies.Tests.Cases;

/// <summary>One line of a rule's table.</summary>
/// <param name="Texts">The exact messages of the violations, or the reason why the rule doesn't apply.</param>
public sealed record RuleCase<T>(CaseKind Kind, string Name, T Subject, Outcome Outcome, params string[] Texts);
