using Groundwork.Infra.Gcp.Identity;
using Groundwork.Infra.Gcp.Secrets;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>What a caller decides about an <see cref="Escalation"/>.</summary>
public sealed class EscalationArgs : ResourceArgs
{
    /// <summary>What all functions share.</summary>
    public required FunctionRuntime Runtime { get; init; }

    /// <summary>Identity of the function: an accessor of the three secrets.</summary>
    public required ServiceIdentity Identity { get; init; }

    /// <summary>Identity that alerts are delivered with; it may call this function and nothing else.</summary>
    public required ServiceIdentity PushIdentity { get; init; }

    /// <summary>Topic that alerts are published to, <c>projects/…/topics/…</c>.</summary>
    public required Input<string> AlertTopicId { get; init; }

    /// <summary>
    /// Key of the topics, in a multi-region, so that orders get through when a region is lost; Pub/Sub's agent must be granted its use.
    /// </summary>
    public required CmekKey TopicKey { get; init; }

    /// <summary>Regions that messages may be kept in.</summary>
    public required RegionPair Regions { get; init; }

    /// <summary>Token of the Telegram bot.</summary>
    public required StoredSecret TelegramToken { get; init; }

    /// <summary>Chat that the bot writes to, e.g. <c>-1001234567890</c>.</summary>
    [Input("telegramChat", required: true)]
    public required string TelegramChat { get; init => field = CheckTelegramChat(value); }

    /// <summary>Address of Slack's incoming webhook.</summary>
    public required StoredSecret SlackWebhook { get; init; }

    /// <summary>Integration key of PagerDuty.</summary>
    public required StoredSecret PagerDutyKey { get; init; }

    /// <summary>
    /// How long an alert may go without an answer, by severity, each of them. Default: low 1 h and 2 h; medium 30 min and 1 h;
    /// high 5 and 15 min; critical 1 and 5 min.
    /// </summary>
    public IReadOnlyDictionary<AlertSeverity, EscalationDelay> Delays
    {
        get;
        init => field = Enum.GetValues<AlertSeverity>().Except(value.Keys).ToArray() is { Length: > 0 } missing
            ? throw new ArgumentException($"{nameof(Delays)} must hold each severity, got none for {string.Join(", ", missing)}.")
            : value;
    } = new Dictionary<AlertSeverity, EscalationDelay>
    {
        [AlertSeverity.Low] = new(60, 120),
        [AlertSeverity.Medium] = new(30, 60),
        [AlertSeverity.High] = new(5, 15),
        [AlertSeverity.Critical] = new(1, 5),
    };

    /// <summary>
    /// Services that obey orders in a crisis, as name to the IAM member that takes them; the name is the end of the subscription's;
    /// at least one.
    /// </summary>
    public required IReadOnlyDictionary<string, Input<string>> Obeyers
    {
        get;
        init => field = value.Count > 0 ? value : throw new ArgumentException($"{nameof(Obeyers)} must hold at least one entry.");
    }

    /// <summary>
    /// Who may acknowledge an incident, as key to IAM member; the key names the grant and must not change. Default: nobody.
    /// </summary>
    public IReadOnlyDictionary<string, Input<string>> Operators { get; init; } = ImmutableSortedDictionary<string, Input<string>>.Empty;

    /// <summary>Gives back the id of a Telegram chat, or throws.</summary>
    public static string CheckTelegramChat(string chat) =>
        Require.Matches(chat, "-?[0-9]{5,20}", "the id of a Telegram chat such as -1001234567890", nameof(TelegramChat));
}
