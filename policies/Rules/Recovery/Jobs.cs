namespace Groundwork.Policies.Rules.Recovery;

/// <summary>
/// What the rules on scheduled jobs ask of them. A job has no labels: its description begins with its purpose, as in <c>backup: full</c>.
/// </summary>
static class Jobs
{
    public const string Type = "gcp:cloudscheduler/job:Job";

    /// <summary>Passes for a job of that purpose that runs at least as often as <paramref name="period"/>.</summary>
    public static Verdict Runs(ResourceInputs job, string purpose, TimeSpan period) => Verdict.All(
        job.Require("description").Text(text => text.StartsWith(purpose + ":", StringComparison.Ordinal), $"begin with {purpose}:"),
        job.Require("schedule").Text(line => Schedules.LongestPause(line) <= period, $"run every {period}"),
        job.Require("paused").NotEqualTo(true));

    /// <summary>A violation of the stack, unless one job of that purpose runs often enough.</summary>
    public static Verdict Wanted(StackView stack, string purpose, TimeSpan period, string message) =>
        Verdict.OneOf(stack.OfType(Type).Select(job => Runs(job, purpose, period)), stack.Violation(message));
}
