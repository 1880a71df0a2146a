using System.Text.Json;

namespace Groundwork.Functions.Escalations;

/// <summary>The message that is pushed; <paramref name="Data"/> is base64. Pub/Sub sends id and time under two names each.</summary>
sealed record PushMessage(
    string Data,
    Dictionary<string, string>? Attributes = null,
    string? MessageId = null,
    string? PublishTime = null,
    string? OrderingKey = null)
{
    [System.Text.Json.Serialization.JsonPropertyName("message_id")]
    public string? MessageIdAgain { get; init; }

    [System.Text.Json.Serialization.JsonPropertyName("publish_time")]
    public string? PublishTimeAgain { get; init; }

    /// <summary>The message's bytes as JSON; null where they are none.</summary>
    public JsonElement? Json()
    {
        try
        {
            using var document = JsonDocument.Parse(Convert.FromBase64String(Data));
            return document.RootElement.Clone();
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            return null;
        }
    }
}
