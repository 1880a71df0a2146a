namespace Groundwork.Infra.Common.Alerts;

/// <summary>How long an alert may go without an answer.</summary>
/// <param name="RespondMinutes">Minutes until people are reminded, 1 to 1440.</param>
/// <param name="EscalateMinutes">Minutes until the next level is told, more than those and at most 1440.</param>
public sealed record EscalationDelay(int RespondMinutes, int EscalateMinutes)
{
    /// <summary>Minutes until people are reminded.</summary>
    public int RespondMinutes { get; } = Require.InRange(RespondMinutes, 1, 1_440, nameof(RespondMinutes));

    /// <summary>Minutes until the next level is told.</summary>
    public int EscalateMinutes { get; } = EscalateMinutes > RespondMinutes
        ? Require.InRange(EscalateMinutes, 1, 1_440, nameof(EscalateMinutes))
        : throw new ArgumentException(
            FormattableString.Invariant($"EscalateMinutes must be more than RespondMinutes ({RespondMinutes}), got {EscalateMinutes}."));
}
