using Groundwork.Policies.Rules.Recovery;

namespace Groundwork.Policies.Tests.Rules.Recovery;

public sealed class BackupsAreVerifiedAndWatchedTests : StackRuleTests<BackupsAreVerifiedAndWatched>
{
    const string Unverified = "A job whose description begins with verification: must run every day where backups are made, got none.";
    const string Unwatched = "The job must have an alert on its silence, whose name begins with the job's description, got none.";

    static readonly ResourceInputs Backup = Job("full", "backup: full", "0 3 * * *");

    static readonly ResourceInputs Verification = Job("verify", "verification: daily", "0 5 * * *");

    protected override StackCases Cases => new StackCases(
            new StackView(Backup, Verification, Alert("full-missing", "backup: full"), Alert("verify-missing", "verification: daily")))
        .Accepts("a job that recovery does not rest on", s => s.With(Job("report", "report: daily", "0 6 * * *")))
        .Accepts("an alert that is on because nothing says otherwise", s => s.Change("full-missing", a => a.Without("enabled")))
        .Rejects(s => s.Change("verify", j => j.With("schedule", "0 5 * * 0")), Unverified)
        .Rejects(s => s.Change("verify", j => j.With("paused", true)), Unverified)
        .Rejects(s => s.Without("verify").Without("verify-missing"), Unverified)
        .Rejects(s => s.Change("full-missing", a => a.With("enabled", false)), Unwatched)
        .Rejects(
            s => s.Change("full-missing", a => a.With("conditions[0].conditionPrometheusQueryLanguage.query", "min_over_time(x[30m]) < 1")),
            Unwatched)
        .Rejects(s => s.Change("full-missing", a => a.With("displayName", "backup: other: failed, or did not run")), Unwatched)
        .MissingResource("full-missing", Unwatched)
        .Missing("full-missing", "conditions", Unwatched)
        .Null("full-missing", "conditions", Unwatched)
        .Unknown("full-missing", "conditions")
        .Secret("full-missing", "conditions[0].conditionPrometheusQueryLanguage.query", "up", Unwatched);

    static ResourceInputs Job(string name, string description, string schedule) => new ResourceInputs("gcp:cloudscheduler/job:Job", name)
        .With("description", description).With("schedule", schedule).With("paused", false);

    static ResourceInputs Alert(string name, string job) => new ResourceInputs("gcp:monitoring/alertPolicy:AlertPolicy", name)
        .With("displayName", $"{job}: failed, or did not run").With("enabled", true)
        .With("conditions[0].conditionPrometheusQueryLanguage.query", "absent_over_time(x[60m])");
}
