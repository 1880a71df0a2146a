using Groundwork.Policies.Rules.Recovery;

namespace Groundwork.Policies.Tests.Rules.Recovery;

public sealed class BackupsRunHourlyAndDailyTests : StackRuleTests<BackupsRunHourlyAndDaily>
{
    const string Hourly = "A job whose description begins with backup: must run every hour, got none.";

    const string Daily = "A job whose description begins with backup: must run every day, got none.";

    static readonly ResourceInputs Root = new("pulumi:pulumi:Stack", "groundwork-prod");

    static readonly ResourceInputs Database = new("gcp:sql/databaseInstance:DatabaseInstance", "primary");

    static readonly ResourceInputs Job = new ResourceInputs("gcp:cloudscheduler/job:Job", "incremental")
        .With("description", "backup: incremental")
        .With("schedule", "0 * * * *");

    protected override StackCases Cases => new StackCases(new StackView(Root, Database, Job))
        .Accepts("no data", s => s.Without("primary").Without("incremental"))
        .Rejects(s => s.Change("incremental", j => j.With("schedule", "0 3 * * *")), Hourly)
        .Rejects(s => s.Change("incremental", j => j.With("paused", true)), Hourly, Daily)
        .Rejects(s => s.Change("incremental", j => j.With("schedule", "hourly")), Hourly, Daily)
        .Rejects(s => s.Change("incremental", j => j.With("schedule", "0 9-17 * * *")), Hourly)
        .Rejects(s => s.Change("incremental", j => j.With("schedule", "60 * * * *")), Hourly, Daily)
        .Rejects(s => s.Change("incremental", j => j.With("schedule", "0 * * * * *")), Hourly, Daily)
        .Rejects(s => s.Change("incremental", j => j.With("schedule", "0 * L * *")), Hourly, Daily)
        .MissingResource("incremental", Hourly, Daily)
        .Null("incremental", "schedule", Hourly, Daily)
        .Unknown("incremental", "schedule")
        .Secret("incremental", "schedule", "0 3 1 * *", Hourly, Daily);
}
