using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Google;

/// <summary>Cloud SQL Admin API. Nothing that changes is repeated here: a caller looks first whether it was done.</summary>
sealed class CloudSql(GoogleClient google, Uri endpoint, string project)
{
    public async Task<SqlInstance?> FindAsync(string instance) =>
        await google.FindAsync(Url($"instances/{instance}")) is { } found ? SqlInstance.Read(found) : null;

    /// <summary>Instances whose name starts so.</summary>
    public async Task<IReadOnlyList<SqlInstance>> ListAsync(string prefix)
    {
        var answer = await google.GetAsync(Url($"instances?filter={Uri.EscapeDataString($"name:{prefix}*")}"));
        return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("items", out var items)
            ? [.. items.EnumerateArray().Select(SqlInstance.Read).Where(one => one.Name.StartsWith(prefix, StringComparison.Ordinal))]
            : [];
    }

    public Task<SqlOperation> PromoteAsync(string replica, bool failover) =>
        StartAsync(google.PostAsync(Url($"instances/{replica}/promoteReplica?failover={(failover ? "true" : "false")}"), null));

    public Task<SqlOperation> SwitchoverAsync(string replica, TimeSpan timeout) =>
        StartAsync(google.PostAsync(Url($"instances/{replica}/switchover?dbTimeout={(int)timeout.TotalSeconds}s"), null));

    public Task<SqlOperation> ExportAsync(string instance, string database, string uri) =>
        StartAsync(google.PostAsync(Url($"instances/{instance}/export"), new JsonObject
        {
            ["exportContext"] =
                new JsonObject { ["fileType"] = "SQL", ["uri"] = uri, ["databases"] = new JsonArray(database), ["offload"] = true },
        }));

    public Task<SqlOperation> CloneAsync(string instance, string clone, DateTimeOffset pointInTime) =>
        StartAsync(google.PostAsync(Url($"instances/{instance}/clone"), new JsonObject
        {
            ["cloneContext"] = new JsonObject { ["destinationInstanceName"] = clone, ["pointInTime"] = Text.Utc(pointInTime) },
        }));

    public Task<SqlOperation> InsertAsync(JsonObject instance) => StartAsync(google.PostAsync(Url("instances"), instance));

    public Task<SqlOperation> RestoreAsync(string target, string source, string backupRun) =>
        StartAsync(google.PostAsync(Url($"instances/{target}/restoreBackup"), new JsonObject
        {
            ["restoreBackupContext"] = new JsonObject { ["backupRunId"] = backupRun, ["instanceId"] = source, ["project"] = project },
        }));

    public Task<SqlOperation> StopAsync(string instance) => PatchAsync(instance, new JsonObject { ["activationPolicy"] = "NEVER" });

    public Task<SqlOperation> PatchAsync(string instance, JsonObject settings) =>
        StartAsync(google.JsonAsync(
            HttpMethod.Patch,
            Url($"instances/{instance}"),
            new JsonObject { ["settings"] = settings },
            repeatable: false));

    /// <summary>Deletes an instance; one that is gone already is fine.</summary>
    public async Task DeleteAsync(string instance)
    {
        try
        {
            _ = await google.JsonAsync(HttpMethod.Delete, Url($"instances/{instance}"), null, repeatable: false);
        }
        catch (GoogleException error) when (error.Status is HttpStatusCode.NotFound or HttpStatusCode.Conflict)
        {
            // Gone, or an operation is under way: the next look decides.
            return;
        }
    }

    /// <summary>Newest successful backup run: its id and when it ended.</summary>
    public async Task<(string Id, DateTimeOffset EndedAt)?> NewestBackupAsync(string instance)
    {
        var answer = await google.GetAsync(Url($"instances/{instance}/backupRuns?maxResults=20"));
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("items", out var items))
            return null;

        var good = items.EnumerateArray().Where(run => run.GetProperty("status").GetString() == "SUCCESSFUL")
            .Select(run => (Id: run.GetProperty("id").ToString(), EndedAt: run.GetProperty("endTime").GetDateTimeOffset()))
            .OrderByDescending(run => run.EndedAt).ToList();
        return good.Count > 0 ? good[0] : null;
    }

    /// <summary>
    /// Operations of one kind under way or done lately, newest first;
    /// exports and clones are found again by <paramref name="mark"/> in what they were asked.
    /// </summary>
    public async Task<SqlOperation?> FindOperationAsync(string instance, string type, string mark = "")
    {
        var answer = await google.GetAsync(Url($"operations?instance={instance}&maxResults=50"));
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("items", out var items))
            return null;

        foreach (var item in items.EnumerateArray())
        {
            if (item.GetProperty("operationType").GetString() == type && item.GetRawText().Contains(mark, StringComparison.Ordinal))
                return Read(item);
        }

        return null;
    }

    /// <summary>Whether an operation of one of these kinds is not done yet.</summary>
    public async Task<bool> IsAnyUnderWayAsync(string instance, IReadOnlyList<string> types)
    {
        var answer = await google.GetAsync(Url($"operations?instance={instance}&maxResults=20"));
        return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("items", out var items)
            && items.EnumerateArray().Any(item => types.Contains(item.GetProperty("operationType").GetString()) && !Read(item).IsDone);
    }

    public async Task<SqlOperation> OperationAsync(string name) => Read(await google.GetAsync(Url($"operations/{name}")));

    static async Task<SqlOperation> StartAsync(Task<JsonElement> call) => Read(await call);

    static SqlOperation Read(JsonElement operation)
    {
        var error = operation.TryGetProperty("error", out var errors)
                && errors.TryGetProperty("errors", out var list)
                && list.GetArrayLength() > 0
            ? list[0].TryGetProperty("code", out var code) ? code.GetString() ?? "UNKNOWN" : "UNKNOWN"
            : "";
        return new SqlOperation(
            operation.TryGetProperty("name", out var name) ? name.GetString() ?? "" : "",
            operation.TryGetProperty("status", out var status) && status.GetString() == "DONE",
            error);
    }

    Uri Url(string path) => new(endpoint, $"v1/projects/{project}/{path}");
}
