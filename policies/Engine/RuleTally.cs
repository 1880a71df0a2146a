namespace Groundwork.Policies.Engine;

/// <summary>How one rule fared over a stack: what it judged, counted in resources (a stack rule judges one stack).</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Level">Its level there.</param>
/// <param name="Passed">Proven good.</param>
/// <param name="Violated">Proven bad, exempted ones included.</param>
/// <param name="Undetermined">Not to be told yet.</param>
/// <param name="NotApplicable">Without a say.</param>
/// <param name="Failed">Where the rule itself failed.</param>
public sealed record RuleTally(Rule Rule, Level Level, int Passed, int Violated, int Undetermined, int NotApplicable, int Failed);
