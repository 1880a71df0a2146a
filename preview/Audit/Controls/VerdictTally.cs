namespace Groundwork.Preview.Audit.Controls;

/// <summary>Verdicts, counted: one a rule and resource.</summary>
/// <param name="Passed">Proven good.</param>
/// <param name="Violated">Proven bad.</param>
/// <param name="Undetermined">Not to be told before deployment, or the rule failed.</param>
/// <param name="Exempted">Proven bad and let pass.</param>
/// <param name="NotApplicable">Without a say.</param>
sealed record VerdictTally(int Passed, int Violated, int Undetermined, int Exempted, int NotApplicable)
{
    /// <summary>Nothing counted.</summary>
    public static VerdictTally Zero { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Both together.</summary>
    public static VerdictTally operator +(VerdictTally left, VerdictTally right) => new(
        left.Passed + right.Passed,
        left.Violated + right.Violated,
        left.Undetermined + right.Undetermined,
        left.Exempted + right.Exempted,
        left.NotApplicable + right.NotApplicable);
}
