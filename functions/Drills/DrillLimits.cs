namespace Groundwork.Functions.Drills;

/// <summary>What a drill must meet.</summary>
sealed record DrillLimits
{
    public TimeSpan RecoveryTime { get; init; } = TimeSpan.FromSeconds(900);

    public TimeSpan RecoveryPoint { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>How long a switch may take before the drill gives up watching it.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(60);

    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(15);
}
