using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Escalations;

/// <summary>Reads alerts: our own, and those that Cloud Monitoring publishes. Pure.</summary>
static class AlertReader
{
    const int LongestText = 4000;

    /// <summary>The alert; null: it is Monitoring's news that one is over.</summary>
    public static Alert? Read(JsonElement message)
    {
        if (message.ValueKind == JsonValueKind.Object && message.TryGetProperty("incident", out var incident))
            return FromMonitoring(incident);

        try
        {
            var alert = message.Deserialize<Alert>(StrictJson.Options) ?? throw new JsonException();
            if (alert.Text.Length > LongestText || alert.Title.Length > LongestText)
                throw new RequestException(400, $"'title' and 'text' of an alert may have {LongestText} characters.");

            return alert with { Id = Id(alert.Id) };
        }
        catch (JsonException error)
        {
            throw new RequestException(400, $"The message is no alert at '{error.Path ?? "$"}'; see the function's README for its form.");
        }
    }

    // Google adds fields to this form at will, so only what is needed is read.
    static Alert? FromMonitoring(JsonElement incident)
    {
        if (Word(incident, "incident_id") is not { Length: > 0 } id)
            throw new RequestException(400, "The incident has no 'incident_id'.");

        if (Word(incident, "state") == "closed")
            return null;

        var severity = Word(incident, "severity").ToUpperInvariant() switch
        {
            "CRITICAL" => AlertSeverity.Critical,
            "ERROR" => AlertSeverity.High,
            "WARNING" => AlertSeverity.Medium,
            _ => AlertSeverity.Low,
        };
        var labels = incident.TryGetProperty("policy_user_labels", out var found) ? found : default;
        if (Enum.TryParse<AlertSeverity>(Word(labels, "severity"), true, out var ours))
            severity = ours;

        var documentation = incident.TryGetProperty("documentation", out var doc) ? Word(doc, "content") : "";
        var text = $"{Word(incident, "summary")} {documentation}".Trim();
        return new Alert(
            Id(id), severity, Word(incident, "policy_name"), text.Length > LongestText ? text[..LongestText] : text, "monitoring",
            Enum.TryParse<CrisisKind>(
                    Word(labels, "crisis").Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal),
                    true,
                    out var crisis)
                ? crisis
                : null);
    }

    // Ids stand in names of objects and tasks.
    static string Id(string id)
    {
        var lower = id.ToLowerInvariant();
        return RunId.IsValid(lower) ? lower : $"alert-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..32]}";
    }

    static string Word(JsonElement parent, string key) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
