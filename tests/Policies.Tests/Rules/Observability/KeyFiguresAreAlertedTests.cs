using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class KeyFiguresAreAlertedTests : StackRuleTests<KeyFiguresAreAlerted>
{
    const string Nothing =
        "gcp:pubsub/subscription:Subscription must have an alert on "
        + "pubsub.googleapis.com/subscription/oldest_unacked_message_age, got none.";

    static readonly ResourceInputs Root = new("pulumi:pulumi:Stack", "groundwork-prod");

    static readonly ResourceInputs Subscription = new("gcp:pubsub/subscription:Subscription", "alerts");

    static readonly ResourceInputs Alert = new ResourceInputs("gcp:monitoring/alertPolicy:AlertPolicy", "backlog")
        .With(
            "conditions[0].conditionThreshold.filter",
            "metric.type=\"pubsub.googleapis.com/subscription/oldest_unacked_message_age\" AND resource.type=\"pubsub_subscription\"")
        .With("notificationChannels[0]", ResourceInputs.Unknown);

    protected override StackCases Cases => new StackCases(new StackView(Root, Subscription, Alert))
        .Accepts("a query in PromQL", s => s.Change("backlog", a => a.Without("conditions").With(
            "conditions[0].conditionPrometheusQueryLanguage.query",
            "max(pubsub_googleapis_com:subscription_oldest_unacked_message_age) > 60")))
        .Accepts("no such resource", s => s.Without("alerts").Without("backlog"))
        .Rejects(s => s.Change("backlog", a => a.With("enabled", false)), Nothing)
        .Rejects(s => s.Change("backlog", a => a.With("conditions[0].conditionThreshold.filter", "metric.type=\"other\"")), Nothing)
        .MissingResource("backlog", Nothing)
        .Null("backlog", "conditions", Nothing)
        .Unknown("backlog", "conditions[0].conditionThreshold.filter")
        .Secret("backlog", "enabled", false, Nothing);
}
