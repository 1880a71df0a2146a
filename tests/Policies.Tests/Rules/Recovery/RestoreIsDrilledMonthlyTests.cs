using Groundwork.Policies.Rules.Recovery;

namespace Groundwork.Policies.Tests.Rules.Recovery;

public sealed class RestoreIsDrilledMonthlyTests : StackRuleTests<RestoreIsDrilledMonthly>
{
    const string Nothing = "A job whose description begins with restore-drill: must run every 31 days, got none.";

    static readonly ResourceInputs Root = new("pulumi:pulumi:Stack", "groundwork-prod");

    static readonly ResourceInputs Database = new("gcp:sql/databaseInstance:DatabaseInstance", "primary");

    static readonly ResourceInputs Job = new ResourceInputs("gcp:cloudscheduler/job:Job", "drill")
        .With("description", "restore-drill: monthly")
        .With("schedule", "0 4 1 * *");

    protected override StackCases Cases => new StackCases(new StackView(Root, Database, Job))
        .Accepts("no data", s => s.Without("primary").Without("drill"))
        .Rejects(s => s.Change("drill", j => j.With("schedule", "0 4 1 */3 *")), Nothing)
        .Rejects(s => s.Change("drill", j => j.With("paused", true)), Nothing)
        .MissingResource("drill", Nothing)
        .Null("drill", "description", Nothing)
        .Unknown("drill", "schedule")
        .Secret("drill", "schedule", "0 4 1 1 *", Nothing);
}
