using System.Text.RegularExpressions;
using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Rules.Delivery;

/// <summary>A subscription stays, tries again soon, and keeps what it could not deliver; what it pushes, it pushes with a token.</summary>
public sealed partial class SubscriptionsDeliver : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-pubsub-subscription-delivery",
        AppliesTo = "gcp:pubsub/subscription:Subscription",
        Severity = Severity.High,
        Summary = "An alert or an order that is lost, late or taken from anybody is worth nothing.",
        Remediation =
            "Never let it expire, try again within minutes, push with an OIDC token for the function's address and a dead letter topic, or "
            + "use Infra.Gcp.Resilience.Escalation.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs subscription)
    {
        yield return subscription.Require("expirationPolicy.ttl").Text(static text => text.Length == 0, "be empty, which is never");
        yield return subscription
            .Require("messageRetentionDuration")
            .Text(static text => Periods.Seconds(text) is >= 86_400 and <= 2_678_400, "be 86400s to 2678400s");
        yield return subscription.Require("ackDeadlineSeconds").AtLeast(10);
        yield return subscription
            .Require("retryPolicy.minimumBackoff")
            .Text(static text => Periods.Seconds(text) is >= 1 and <= 10, "be 1s to 10s");
        yield return subscription
            .Require("retryPolicy.maximumBackoff")
            .Text(static text => Periods.Seconds(text) is >= 10 and <= 300, "be 10s to 300s");

        if (!subscription.At("pushConfig").IsMissing)
        {
            yield return subscription.Require("pushConfig.pushEndpoint").Matches(Address(), "be the address of a service of Cloud Run");
            yield return subscription.Require("pushConfig.oidcToken.serviceAccountEmail").Present();
            yield return subscription.Require("pushConfig.oidcToken.audience").Text(
                audience => subscription.At("pushConfig.pushEndpoint").AsText() is not { } endpoint
                    || (endpoint.StartsWith(audience, StringComparison.Ordinal) && audience.Length > 8),
                "be the beginning of pushConfig.pushEndpoint");
            yield return subscription.Require("deadLetterPolicy.deadLetterTopic").Present();
            yield return subscription.Require("deadLetterPolicy.maxDeliveryAttempts").AtLeast(20);
        }
    }

    [GeneratedRegex(@"^https://[a-z0-9-]+(\.[a-z0-9-]+)?\.run\.app/$")]
    private static partial Regex Address();
}
