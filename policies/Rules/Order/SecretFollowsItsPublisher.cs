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
        from secret in stack.OfType("gcp:secretmanager/secret:Secret")
        from topic in stack.Targets(secret, "topics")
        group secret by topic.Urn into told
        let topic = stack.Find(told.Key)
        let after = stack.After(Publishers(topic, stack))
        from secret in told
        select Verdict.That(
            after.Contains(secret.Urn),
            secret,
            $"The secret must depend on the grant of roles/pubsub.publisher on {topic.Name}.");

    static IEnumerable<ResourceInputs> Publishers(ResourceInputs topic, StackView stack) =>
        stack.ReferencedBy(topic, "gcp:pubsub/topicIAMMember:TopicIAMMember", "topic")
            .Where(static grant => grant.At("role").AsText() == "roles/pubsub.publisher");
}
