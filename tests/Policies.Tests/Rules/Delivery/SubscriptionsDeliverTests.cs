using Groundwork.Policies.Rules.Delivery;

namespace Groundwork.Policies.Tests.Rules.Delivery;

public sealed class SubscriptionsDeliverTests : ResourceRuleTests<SubscriptionsDeliver>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:pubsub/subscription:Subscription", "it")
        .With("topic", "projects/p/topics/alerts")
        .With("expirationPolicy.ttl", "")
        .With("messageRetentionDuration", "604800s")
        .With("ackDeadlineSeconds", 60)
        .With("retryPolicy.minimumBackoff", "1s")
        .With("retryPolicy.maximumBackoff", "60s")
        .With("pushConfig.pushEndpoint", "https://escalation-123.us-east1.run.app/")
        .With("pushConfig.oidcToken.serviceAccountEmail", "push@p.iam.gserviceaccount.com")
        .With("pushConfig.oidcToken.audience", "https://escalation-123.us-east1.run.app")
        .With("deadLetterPolicy.deadLetterTopic", "projects/p/topics/undelivered")
        .With("deadLetterPolicy.maxDeliveryAttempts", 100);

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("expirationPolicy.ttl", "2678400s"), "expirationPolicy.ttl must be empty, which is never, got 2678400s.")
        .MissingOrNull("expirationPolicy.ttl", "expirationPolicy.ttl must be empty, which is never, got nothing.")
        .Rejects(r => r.With("messageRetentionDuration", "600s"), "messageRetentionDuration must be 86400s to 2678400s, got 600s.")
        .MissingOrNull("messageRetentionDuration", "messageRetentionDuration must be 86400s to 2678400s, got nothing.")
        .Rejects(r => r.With("ackDeadlineSeconds", 5), "ackDeadlineSeconds must be at least 10, got 5.")
        .MissingOrNull("ackDeadlineSeconds", "ackDeadlineSeconds must be at least 10, got nothing.")
        .Rejects(r => r.With("retryPolicy.minimumBackoff", "600s"), "retryPolicy.minimumBackoff must be 1s to 10s, got 600s.")
        .MissingOrNull("retryPolicy.minimumBackoff", "retryPolicy.minimumBackoff must be 1s to 10s, got nothing.")
        .Rejects(r => r.With("retryPolicy.maximumBackoff", "600s"), "retryPolicy.maximumBackoff must be 10s to 300s, got 600s.")
        .MissingOrNull("retryPolicy.maximumBackoff", "retryPolicy.maximumBackoff must be 10s to 300s, got nothing.")
        .Rejects(
            r => r.With("pushConfig.pushEndpoint", "http://escalation-123.us-east1.run.app/"),
            "pushConfig.pushEndpoint must be the address of a service of Cloud Run, got http://escalation-123.us-east1.run.app/.",
            "pushConfig.oidcToken.audience must be the beginning of pushConfig.pushEndpoint, got https://escalation-123.us-east1.run.app.")
        .Rejects(
            r => r.With("pushConfig.oidcToken.audience", "https://other.run.app"),
            "pushConfig.oidcToken.audience must be the beginning of pushConfig.pushEndpoint, got https://other.run.app.")
        .MissingOrNull(
            "pushConfig.oidcToken.audience",
            "pushConfig.oidcToken.audience must be the beginning of pushConfig.pushEndpoint, got nothing.")
        .MissingOrNull("pushConfig.oidcToken.serviceAccountEmail", "pushConfig.oidcToken.serviceAccountEmail must be set, got nothing.")
        .MissingOrNull("deadLetterPolicy.deadLetterTopic", "deadLetterPolicy.deadLetterTopic must be set, got nothing.")
        .Rejects(r => r.With("deadLetterPolicy.maxDeliveryAttempts", 5), "deadLetterPolicy.maxDeliveryAttempts must be at least 20, got 5.")
        .MissingOrNull("deadLetterPolicy.maxDeliveryAttempts", "deadLetterPolicy.maxDeliveryAttempts must be at least 20, got nothing.")
        .Missing("pushConfig")
        .Unknown("pushConfig.pushEndpoint")
        .Secret("retryPolicy.maximumBackoff", "600s", "retryPolicy.maximumBackoff must be 10s to 300s, got [secret].");
}
