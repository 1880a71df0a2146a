namespace Groundwork.Infra.Common.Objectives;

/// <summary>
/// How fast an error budget may burn over two windows: the long one shows that it matters, the short one that it still goes on.
/// </summary>
/// <param name="Key">Name, part of the alert's.</param>
/// <param name="Factor">Times that the budget burns too fast; at 1 it lasts the month exactly.</param>
/// <param name="LongSeconds">Long window.</param>
/// <param name="ShortSeconds">Short window, a twelfth of it.</param>
/// <param name="Severity">How urgent it is.</param>
public sealed record BurnRate(string Key, double Factor, int LongSeconds, int ShortSeconds, AlertSeverity Severity)
{
    /// <summary>2 % of the month's budget in an hour, 5 % in six hours, 10 % in three days.</summary>
    public static ImmutableArray<BurnRate> All { get; } =
    [
        new("fast", 14.4, 3_600, 300, AlertSeverity.Critical),
        new("medium", 6, 21_600, 1_800, AlertSeverity.High),
        new("slow", 1, 259_200, 21_600, AlertSeverity.Medium),
    ];
}
