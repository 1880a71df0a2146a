using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Groundwork.Functions.Tests.StandIn;

/// <summary>Cloud SQL's Admin API: operations take a few looks to be done.</summary>
sealed class StandInSql(StandInStorage storage, Func<DateTimeOffset> now)
{
    const int LooksUntilDone = 2;

    readonly List<(string Name, string Type, string Instance, string Asked, Action Done)> _operations = [];
    readonly Dictionary<string, int> _looks = [];

    public Dictionary<string, JsonObject> Instances { get; } = [];

    /// <summary>What an export holds.</summary>
    public byte[] Dump { get; set; } = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("INSERT INTO orders VALUES (1);\n", 200)));

    public List<string> Asked { get; } = [];

    public string BackupEnd { get; set; } = "2026-11-21T02:10:00Z";

    public JsonObject Add(string name, bool isReplica, string address = "127.0.0.1") => Instances[name] = new JsonObject
    {
        ["name"] = name,
        ["state"] = "RUNNABLE",
        ["region"] = "us-central1",
        ["databaseVersion"] = "POSTGRES_15",
        ["instanceType"] = isReplica ? "READ_REPLICA_INSTANCE" : "CLOUD_SQL_INSTANCE",
        ["masterInstanceName"] = isReplica ? "project:primary" : "",
        ["ipAddresses"] = new JsonArray(new JsonObject { ["type"] = "PRIVATE", ["ipAddress"] = address }),
        ["settings"] = new JsonObject
        {
            ["tier"] = "db-perf-optimized-N-4",
            ["backupConfiguration"] = new JsonObject { ["enabled"] = !isReplica, ["pointInTimeRecoveryEnabled"] = !isReplica },
        },
    };

    public Answer Handle(Call call)
    {
        var parts = call.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)[3..];
        if (parts[0] == "operations")
            return parts.Length == 1 ? Answer.Ok(new { items = ListOperations(call.Word("instance")) }) : Answer.Ok(Describe(parts[1]));

        if (parts.Length == 1)
            return call.Method == "POST" ? Insert(call) : ListInstances(call);

        // Time goes by with every look.
        _ = ListOperations(parts[1]);
        if (!Instances.TryGetValue(parts[1], out var instance))
            return Answer.Error(404, "NOT_FOUND");

        return (call.Method, parts.Length > 2 ? parts[2] : "") switch
        {
            ("GET", "") => new Answer(200, Encoding.UTF8.GetBytes(instance.ToJsonString())),
            ("GET", "backupRuns") => Answer.Ok(new
            {
                items = new[]
                {
                    new { id = "77", status = "SUCCESSFUL", endTime = BackupEnd },
                    new { id = "76", status = "FAILED", endTime = BackupEnd },
                },
            }),
            ("DELETE", _) => Start("DELETE", parts[1], "", () => Instances.Remove(parts[1])),
            ("PATCH", _) => Start("UPDATE", parts[1], call.Json().GetRawText(), () => Merge(instance, call.Json())),
            ("POST", "export") => Export(call, parts[1]),
            ("POST", "clone") => Clone(call, parts[1]),
            ("POST", "restoreBackup") => Start("RESTORE_VOLUME", parts[1], "", () => { }),
            ("POST", "promoteReplica") => Promote(parts[1], instance, "PROMOTE_REPLICA", _ => { }),
            ("POST", "switchover") => Promote(parts[1], instance, "SWITCHOVER", other => other["instanceType"] = "READ_REPLICA_INSTANCE"),
            _ => Answer.Error(404, "NOT_FOUND"),
        };
    }

    Answer Export(Call call, string name)
    {
        var uri = call.Json().GetProperty("exportContext").GetProperty("uri").GetString()!;
        var path = uri["gs://".Length..];
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return Start("EXPORT", name, uri, () => storage.Put(path[..slash], path[(slash + 1)..], Dump));
    }

    Answer Clone(Call call, string name)
    {
        var clone = call.Json().GetProperty("cloneContext").GetProperty("destinationInstanceName").GetString()!;
        if (Instances.ContainsKey(clone))
            return Answer.Error(409, "ALREADY_EXISTS");

        var made = Add(clone, isReplica: false);
        made["state"] = "PENDING_CREATE";
        return Start("CLONE", clone, name, () => made["state"] = "RUNNABLE");
    }

    Answer Insert(Call call)
    {
        var name = call.Json().GetProperty("name").GetString()!;
        if (Instances.ContainsKey(name))
            return Answer.Error(409, "ALREADY_EXISTS");

        var made = Add(name, isReplica: false);
        made["state"] = "PENDING_CREATE";
        return Start("CREATE", name, "", () => made["state"] = "RUNNABLE");
    }

    Answer Promote(string name, JsonObject instance, string type, Action<JsonObject> onOther)
    {
        if (instance["instanceType"]!.GetValue<string>() != "READ_REPLICA_INSTANCE")
            return Answer.Error(409, "INVALID_STATE");

        return Start(type, name, "", () =>
        {
            foreach (var other in Instances.Where(entry => entry.Key != name))
                onOther(other.Value);

            instance["instanceType"] = "CLOUD_SQL_INSTANCE";
        });
    }

    Answer Start(string type, string instance, string asked, Action done)
    {
        // As Cloud SQL does: one operation at a time.
        if (_operations.Any(operation => operation.Instance == instance && _looks.GetValueOrDefault(operation.Name) < LooksUntilDone))
            return Answer.Error(409, "OPERATION_IN_PROGRESS");

        var name = $"operation-{_operations.Count + 1}";
        _operations.Add((name, type, instance, asked, done));
        Asked.Add($"{type} {instance}");
        return Answer.Ok(new { name, status = "PENDING", operationType = type });
    }

    List<Dictionary<string, object>> ListOperations(string instance) =>
        [.. _operations.Where(operation => operation.Instance == instance).Reverse().Select(operation => Describe(operation.Name))];

    Dictionary<string, object> Describe(string name)
    {
        var (_, type, _, asked, done) = _operations.First(operation => operation.Name == name);
        var looks = _looks[name] = _looks.GetValueOrDefault(name) + 1;
        if (looks == LooksUntilDone)
            done();

        return new()
        {
            ["name"] = name,
            ["operationType"] = type,
            ["status"] = looks >= LooksUntilDone ? "DONE" : "RUNNING",
            ["exportContext"] = asked,
            ["insertTime"] = now(),
        };
    }

    Answer ListInstances(Call call)
    {
        var prefix = call.Word("filter")["name:".Length..].TrimEnd('*');
        var items = new JsonArray(
            [.. Instances.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(entry => entry.Value.DeepClone())]);
        return new Answer(200, Encoding.UTF8.GetBytes(new JsonObject { ["items"] = items }.ToJsonString()));
    }

    static void Merge(JsonObject instance, JsonElement change)
    {
        foreach (var setting in change.GetProperty("settings").EnumerateObject())
            instance["settings"]![setting.Name] = JsonNode.Parse(setting.Value.GetRawText());
    }
}
