namespace Groundwork.Policies.Rules.Order;

/// <summary>A secret that gives notice is made after its agent may publish the notice.</summary>
public sealed class SecretFollowsItsPublisher : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-order-secret-publisher",
        AppliesTo = ["gcp:secretmanager/secret:Secret", "gcp:pubsub/topicIAMMember:TopicIAMMember"],
        Severity = Severity.Medium,
        Summary = "Secret Manager refuses the secret otherwise, where no preview sees it.",
        Remediation = "Depend on the topic's grant of roles/pubsub.publisher to Secret Manager's agent.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        stack.OfType("gcp:secretmanager/secret:Secret").SelectMany(secret => stack.Targets(secret, "topics").Select(topic => Verdict.That(
            stack.ReferencedBy(topic, "gcp:pubsub/topicIAMMember:TopicIAMMember", "topic").Any(grant => grant.At("role").AsText() == "roles/pubsub.publisher" && stack.IsAfter(secret, grant)),
            secret,
            $"The secret must depend on the grant of roles/pubsub.publisher on {topic.Name}.")));
}
