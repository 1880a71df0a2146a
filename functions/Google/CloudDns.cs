using System.Text.Json.Nodes;

namespace Groundwork.Functions.Google;

/// <summary>Points names in a zone at addresses.</summary>
sealed class CloudDns(GoogleClient google, Uri endpoint, string project)
{
    /// <summary>Sets an A record, unless it says so already.</summary>
    public async Task PointAsync(string zone, string name, string address, int ttlSeconds)
    {
        var url = new Uri(endpoint, $"dns/v1/projects/{project}/managedZones/{zone}/rrsets/{name}/A");
        var found = await google.GetAsync(url);
        if (found.GetProperty("rrdatas").EnumerateArray().Select(data => data.GetString()).SequenceEqual([address]))
            return;

        _ = await google.PatchAsync(
            url,
            new JsonObject { ["name"] = name, ["type"] = "A", ["ttl"] = ttlSeconds, ["rrdatas"] = new JsonArray(address) });
    }
}
