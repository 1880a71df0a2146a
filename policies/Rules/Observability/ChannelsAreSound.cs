using System.Text.RegularExpressions;

namespace Groundwork.Policies.Rules.Observability;

/// <summary>A channel for alerts is on, and leads to an address that can be one.</summary>
public sealed partial class ChannelsAreSound : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-mon-channel-sound",
        AppliesTo = "gcp:monitoring/notificationChannel:NotificationChannel",
        Severity = Severity.High,
        Summary = "An alert to nowhere looks like one to somebody.",
        Remediation = "Make the channels by Infra.Gcp.Observability.AlertRouting.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs channel)
    {
        yield return channel.Require("enabled").DefaultingTo(true).True();
        yield return channel.Require("forceDelete").DefaultingTo(false).False();
        yield return channel.Require("type").OneOf("email", "pagerduty", "pubsub", "slack", "sms", "webhook_tokenauth");
        yield return channel.Require("type")
            .EqualTo("email")
            .Then(() => channel.Require("labels.email_address").Matches(Mail(), "be an e-mail address"));
        yield return channel.Require("type")
            .EqualTo("sms")
            .Then(() => channel.Require("labels.number").Matches(Number(), "be a telephone number such as +14155550100"));
        yield return channel.Require("type").EqualTo("pubsub").Then(() => channel.Require("labels.topic").Present());
        yield return channel.Require("type").EqualTo("pagerduty").Then(() => Verdict.Any(((string[])
        [
            "sensitiveLabels.serviceKeyWo",
            "sensitiveLabels.serviceKey",
        ]).Select(path => channel.Require(path).Secret())));
    }

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[a-z]{2,}$")]
    private static partial Regex Mail();

    [GeneratedRegex(@"^\+[1-9][0-9]{7,14}$")]
    private static partial Regex Number();
}
