using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class EverythingLoggedIsKeptTests : StackRuleTests<EverythingLoggedIsKept>
{
    const string Nothing = "A sink must take every log entry (no filter, no exclusions), got none.";

    static readonly ResourceInputs Root = new("pulumi:pulumi:Stack", "groundwork-prod");

    static readonly ResourceInputs Sink = new ResourceInputs("gcp:logging/projectSink:ProjectSink", "everything")
        .With("destination", "storage.googleapis.com/trading-bot-audit");

    protected override StackCases Cases => new StackCases(new StackView(Root, Sink))
        .Accepts("an empty filter", s => s.Change("everything", k => k.With("filter", "")))
        .Rejects(s => s.Change("everything", k => k.With("filter", "severity>=ERROR")), Nothing)
        .Rejects(s => s.Change("everything", k => k.With("exclusions[0].filter", "true")), Nothing)
        .Rejects(s => s.Change("everything", k => k.With("disabled", true)), Nothing)
        .MissingResource("everything", Nothing)
        .Missing("everything", "destination", Nothing)
        .Null("everything", "destination", Nothing)
        .Unknown("everything", "filter")
        .Secret("everything", "filter", "severity>=ERROR", Nothing);
}
