using Groundwork.Policies.Rules.Order;

namespace Groundwork.Policies.Tests.Rules.Order;

public sealed class SecretFollowsItsPublisherTests : StackRuleTests<SecretFollowsItsPublisher>
{
    static readonly ResourceInputs Topic = new("gcp:pubsub/topic:Topic", "rotation");

    static readonly ResourceInputs Grant = new ResourceInputs("gcp:pubsub/topicIAMMember:TopicIAMMember", "publisher")
        .With("topic", Topic.Output("id"))
        .With("role", "roles/pubsub.publisher");

    static readonly ResourceInputs Secret = new ResourceInputs("gcp:secretmanager/secret:Secret", "key")
        .With("topics[0].name", Topic.Output("id"))
        .DependingOn(Grant);

    const string Early = "The secret must depend on the grant of roles/pubsub.publisher on rotation.";

    protected override StackCases Cases => new StackCases(new StackView(Topic, Grant, Secret))
        .Accepts(
            "a secret without notice",
            s => s.With(new ResourceInputs("gcp:secretmanager/secret:Secret", "other").With("secretId", "other")))
        .Rejects(s => s.Change("publisher", g => g.With("role", "roles/pubsub.subscriber")), Early)
        .Rejects(
            s => s.With(new ResourceInputs("gcp:secretmanager/secret:Secret", "second").With("topics[0].name", Topic.Output("id"))),
            Early)
        .MissingResource("publisher", Early)
        .Null("publisher", "role", Early)
        .Unknown("key", "topics", Outcome.Passed)
        .Secret("publisher", "role", "roles/pubsub.publisher");
}
