using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Groundwork.Functions.Google;

/// <summary>The few things of Compute Engine that a switch changes.</summary>
sealed class Compute(GoogleClient google, Uri endpoint, string project)
{
    /// <summary>Denies all traffic to an address, in the network's firewall policy.</summary>
    public async Task DenyAsync(string policy, int priority, string address)
    {
        if (await IsDeniedAsync(policy, priority, address))
            return;

        try
        {
            _ = await google.PostAsync(Url($"global/firewallPolicies/{policy}/addRule"), new JsonObject
            {
                ["priority"] = priority,
                ["direction"] = "EGRESS",
                ["action"] = "deny",
                ["enableLogging"] = true,
                ["ruleName"] = $"fence-{priority}",
                ["description"] = "Fence of a database that was given up in a failover. Failing back removes it.",
                ["match"] = new JsonObject
                {
                    ["destIpRanges"] = new JsonArray($"{address}/32"),
                    ["layer4Configs"] = new JsonArray(new JsonObject { ["ipProtocol"] = "all" }),
                },
            });
        }
        catch (GoogleException error) when (error.Status is HttpStatusCode.Conflict or HttpStatusCode.BadRequest)
        {
            // Asked for before and under way; whether the rule is there is looked at again.
            return;
        }
    }

    public async Task<bool> IsDeniedAsync(string policy, int priority, string address) =>
        await FindRuleAsync(policy, priority) is { } rule
        && rule.GetProperty("action").GetString() == "deny"
        && !(rule.TryGetProperty("disabled", out var disabled) && disabled.GetBoolean())
        && rule.GetProperty("match").GetProperty("destIpRanges").EnumerateArray().Any(range => range.GetString() == $"{address}/32");

    public async Task AllowAsync(string policy, int priority)
    {
        if (await FindRuleAsync(policy, priority) is not null)
            _ = await google.PostAsync(Url($"global/firewallPolicies/{policy}/removeRule?priority={Text(priority)}"), null);
    }

    /// <summary>Lets a region's autoscaler grow its hosts.</summary>
    public async Task AutoscaleAsync(string region, string autoscaler, int least, int most)
    {
        var found = await google.GetAsync(Url($"regions/{region}/autoscalers/{autoscaler}"));
        var policy = found.GetProperty("autoscalingPolicy");
        if (policy.TryGetProperty("mode", out var mode) && mode.GetString() == "ON"
            && policy.GetProperty("minNumReplicas").GetInt32() == least && policy.GetProperty("maxNumReplicas").GetInt32() == most)
        {
            return;
        }

        _ = await google.PatchAsync(Url($"regions/{region}/autoscalers?autoscaler={autoscaler}"), new JsonObject
        {
            ["name"] = autoscaler,
            ["autoscalingPolicy"] = new JsonObject { ["mode"] = "ON", ["minNumReplicas"] = least, ["maxNumReplicas"] = most },
        });
    }

    /// <summary>Whether a group has at least so many hosts, and none is being changed.</summary>
    public async Task<bool> IsReadyAsync(string region, string group, int least)
    {
        var found = await google.GetAsync(Url($"regions/{region}/instanceGroupManagers/{group}"));
        return found.GetProperty("targetSize").GetInt32() >= least && found.GetProperty("status").GetProperty("isStable").GetBoolean();
    }

    /// <summary>Gives all capacity of a backend service to the groups of one region.</summary>
    public async Task ShiftAsync(string service, string toRegion)
    {
        var found = await google.GetAsync(Url($"global/backendServices/{service}"));
        var backends = new JsonArray();
        var changes = 0;
        foreach (var backend in found.GetProperty("backends").EnumerateArray())
        {
            var wanted = backend.GetProperty("group").GetString()!.Contains($"/{toRegion}", StringComparison.Ordinal) ? 1.0 : 0.0;
            var copy = JsonNode.Parse(backend.GetRawText())!.AsObject();
            changes += backend.TryGetProperty("capacityScaler", out var now) && now.GetDouble() == wanted ? 0 : 1;
            copy["capacityScaler"] = wanted;
            backends.Add(copy);
        }

        if (changes == 0)
            return;

        _ = await google.PatchAsync(Url($"global/backendServices/{service}"), new JsonObject
        {
            ["fingerprint"] = found.GetProperty("fingerprint").GetString(),
            ["backends"] = backends,
        });
    }

    async Task<JsonElement?> FindRuleAsync(string policy, int priority)
    {
        try
        {
            return await google.FindAsync(Url($"global/firewallPolicies/{policy}/getRule?priority={Text(priority)}"));
        }
        catch (GoogleException error) when (error.Status == HttpStatusCode.BadRequest)
        {
            // This is how the API says that there is no rule of that priority.
            return null;
        }
    }

    Uri Url(string path) => new(endpoint, $"compute/v1/projects/{project}/{path}");

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
