namespace Groundwork.Stacks.Tests.Alerting;

/// <summary>Series, a point a minute in promtool's notation, under which an alert must fire, and under which it must not.</summary>
sealed record PromQlCase(string Alert, string[] Fires, string[] Quiet)
{
    /// <summary>When it is looked at, from the start of the series, which is midnight on the first day of a month.</summary>
    internal string At { get; init; } = "3h30m";

    /// <summary>A case of one series that is at one value or at another.</summary>
    internal static PromQlCase Level(string alert, string series, double fires, double quiet) =>
        new(alert, [FormattableString.Invariant($"{series} {fires}x240")], [FormattableString.Invariant($"{series} {quiet}x240")]);
}
