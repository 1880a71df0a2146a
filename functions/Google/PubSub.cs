using System.Text.Json;
using System.Text.Json.Nodes;
using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Google;

/// <summary>Publishes JSON messages. Receivers must take a message twice: each has an id.</summary>
sealed class PubSub(GoogleClient google, Uri endpoint)
{
    /// <param name="topic"><c>projects/…/topics/…</c></param>
    public async Task PublishAsync<T>(string topic, string id, T message)
    {
        var data = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(message, StrictJson.Options));
        _ = await google.PostAsync(new Uri(endpoint, $"v1/{topic}:publish"), new JsonObject
        {
            ["messages"] = new JsonArray(new JsonObject { ["data"] = data, ["attributes"] = new JsonObject { ["id"] = id } }),
        }, repeatable: true);
    }
}
