using System.Text.Json.Nodes;
using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Escalations;

/// <summary>Sends messages. Tokens come from Secret Manager at each use and stand in no log.</summary>
sealed class Channels(Platform platform, EscalationSettings settings)
{
    /// <summary>Which channels a stage of an alert uses.</summary>
    public static IReadOnlyList<ChannelKind> For(AlertSeverity severity, EscalationStage stage) => (severity, stage) switch
    {
        (AlertSeverity.Notice, _) => [ChannelKind.Slack],
        (AlertSeverity.Low or AlertSeverity.Medium, EscalationStage.Escalate) =>
            [ChannelKind.Telegram, ChannelKind.Slack, ChannelKind.PagerDuty],
        (AlertSeverity.Low or AlertSeverity.Medium, _) => [ChannelKind.Telegram, ChannelKind.Slack],
        _ => [ChannelKind.PagerDuty, ChannelKind.Telegram, ChannelKind.Slack],
    };

    /// <summary>False: the channel did not take it. No channel's failure keeps another from being used.</summary>
    public async Task<bool> TrySendAsync(ChannelKind channel, Alert alert, string text)
    {
        try
        {
            using var answer = await SendAsync(channel, alert, text);
            if (answer.IsSuccessStatusCode)
                return true;

            platform.Log.Error($"{channel} refused a message.", ("incident", alert.Id), ("status", (int)answer.StatusCode));
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or Google.GoogleException)
        {
            platform.Log.Error($"{channel} can't be reached: {error.GetType().Name}.", ("incident", alert.Id));
        }

        return false;
    }

    async Task<HttpResponseMessage> SendAsync(ChannelKind channel, Alert alert, string text)
    {
        var (url, body) = channel switch
        {
            ChannelKind.Telegram => (
                // The dot matters: a token has a colon, and what stands before one would be a scheme.
                new Uri(platform.Endpoints.Telegram, $"./bot{await platform.Secrets.ReadAsync(settings.TelegramSecret)}/sendMessage"),
                new JsonObject { ["chat_id"] = settings.TelegramChat, ["text"] = text }),
            ChannelKind.Slack => (
                new Uri(platform.Endpoints.Slack, $".{new Uri(await platform.Secrets.ReadAsync(settings.SlackSecret)).AbsolutePath}"),
                new JsonObject { ["text"] = text }),
            _ => (new Uri(platform.Endpoints.PagerDuty, "v2/enqueue"), await PagerDutyAsync(alert, text)),
        };
        using var limit = new CancellationTokenSource(platform.Endpoints.AttemptTimeout, platform.Clock);
        return await platform.Http.PostAsJsonAsync(url, body, limit.Token);
    }

    // The incident's id keeps a message sent twice one incident there.
    async Task<JsonObject> PagerDutyAsync(Alert alert, string text) => new()
    {
        ["routing_key"] = await platform.Secrets.ReadAsync(settings.PagerDutySecret),
        ["event_action"] = "trigger",
        ["dedup_key"] = alert.Id,
        ["payload"] = new JsonObject
        {
            ["summary"] = text.Length > 1000 ? text[..1000] : text,
            ["source"] = alert.Source,
            ["severity"] = alert.Severity switch
            {
                AlertSeverity.Critical => "critical",
                AlertSeverity.High => "error",
                AlertSeverity.Medium => "warning",
                _ => "info",
            },
        },
    };
}
