using System.Text;
using System.Text.Json.Nodes;
using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Google;

/// <summary>Reads secrets, and hides from the log what it read.</summary>
sealed class SecretManager(GoogleClient google, Uri endpoint, EventLog log)
{
    /// <param name="secret"><c>projects/…/secrets/…</c></param>
    public async Task<string> ReadAsync(string secret)
    {
        var answer = await google.GetAsync(new Uri(endpoint, $"v1/{secret}/versions/latest:access"));
        var value = Encoding.UTF8.GetString(Convert.FromBase64String(answer.GetProperty("payload").GetProperty("data").GetString()!))
            .Trim();
        log.Hide(value);
        return value;
    }

    /// <summary>Makes a value the latest version, unless it is already. The value is an address, not a secret.</summary>
    public async Task SetAsync(string secret, string value)
    {
        var latest = await google.FindAsync(new Uri(endpoint, $"v1/{secret}/versions/latest:access"));
        var data = Convert.ToBase64String(Encoding.UTF8.GetBytes(value));
        if (latest?.GetProperty("payload").GetProperty("data").GetString() == data)
            return;

        _ = await google.PostAsync(
            new Uri(endpoint, $"v1/{secret}:addVersion"),
            new JsonObject { ["payload"] = new JsonObject { ["data"] = data } });
    }
}
