using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Escalations;

/// <summary>What the escalation needs to know.</summary>
sealed record EscalationSettings(
    string ControlTopic,
    string TelegramSecret,
    string TelegramChat,
    string SlackSecret,
    string PagerDutySecret,
    IReadOnlyDictionary<AlertSeverity, EscalationDelays> Delays)
{
    public static EscalationSettings Read(SettingsReader settings) => new(
        settings.Matching("CONTROL_TOPIC", "projects/[^/]+/topics/[^/]+", "projects/P/topics/T"),
        Secret(settings, "TELEGRAM_SECRET_NAME"),
        settings.Matching("TELEGRAM_CHAT", "-?[0-9]+", "a chat id"),
        Secret(settings, "SLACK_SECRET_NAME"),
        Secret(settings, "PAGERDUTY_SECRET_NAME"),
        EscalationDelays.Read(settings, "ESCALATION_DELAYS"));

    static string Secret(SettingsReader settings, string name) =>
        settings.Matching(name, "projects/[^/]+/secrets/[^/]+", "projects/P/secrets/S: the secret's name, not its value");
}
