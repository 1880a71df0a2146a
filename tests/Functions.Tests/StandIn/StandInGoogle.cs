using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Groundwork.Functions.Backup;
using Groundwork.Functions.Google;

namespace Groundwork.Functions.Tests.StandIn;

/// <summary>Google's APIs in one process, as far as the functions use them; every call may go wrong.</summary>
sealed class StandInGoogle
{
    readonly Lock _lock = new();
    readonly byte[] _kek = RandomNumberGenerator.GetBytes(32);
    readonly List<JsonObject> _tasks = [];
    readonly HashSet<string> _taskNames = [];
    readonly Dictionary<string, JsonObject> _things = [];

    public StandInGoogle(TestClock clock)
    {
        Clock = clock;
        Storage = new StandInStorage(clock.GetUtcNow);
        Sql = new StandInSql(Storage, clock.GetUtcNow);
    }

    public TestClock Clock { get; }

    public StandInStorage Storage { get; }

    public StandInSql Sql { get; }

    /// <summary>Secrets by name, newest version last.</summary>
    public Dictionary<string, List<string>> Secrets { get; } = [];

    /// <summary>Everything that was written to Monitoring, as metric type and value.</summary>
    public List<(string Type, double Value)> Metrics { get; } = [];

    /// <summary>The same with the label that says which figure it is about; empty where there is none.</summary>
    public List<(string Type, string Figure, double Value)> Written { get; } = [];

    /// <summary>Values of a metric type between two times; default: the last that was written, whenever.</summary>
    public Func<string, DateTimeOffset, DateTimeOffset, double[]>? History { get; set; }

    public List<(string Topic, JsonElement Message)> Published { get; } = [];

    /// <summary>What was sent to people: path and body.</summary>
    public List<(string Path, string Body)> Sent { get; } = [];

    public List<string> Calls { get; } = [];

    /// <summary>What goes wrong with a call; default: nothing.</summary>
    public Func<Call, Fault> Faults { get; set; } = _ => Fault.None;

    public Func<string, JsonObject> Keys { get; set; } = _ => [];

    /// <summary>Things of Compute Engine and Cloud DNS, by path.</summary>
    public Dictionary<string, JsonObject> Things => _things;

    public Answer Handle(Call call)
    {
        lock (_lock)
        {
            Calls.Add($"{call.Method} {call.Path}");
            return Route(call);
        }
    }

    /// <summary>Takes the queued tasks that are there.</summary>
    public IReadOnlyList<JsonObject> TakeTasks()
    {
        lock (_lock)
        {
            var taken = _tasks.OrderBy(task => task["scheduleTime"]!.GetValue<string>(), StringComparer.Ordinal).ToList();
            _tasks.Clear();
            return taken;
        }
    }

    Answer Route(Call call) => call.Path switch
    {
        var path when path.StartsWith("/computeMetadata/", StringComparison.Ordinal) =>
            Answer.Ok(new { access_token = "access-token-of-the-workload", expires_in = 3600 }),
        "/keys" => new Answer(200, Encoding.UTF8.GetBytes(Keys("").ToJsonString())),
        var path when path.StartsWith("/storage/", StringComparison.Ordinal) || path.StartsWith("/upload/", StringComparison.Ordinal) =>
            Storage.Handle(call),
        var path when path.StartsWith("/v1/", StringComparison.Ordinal)
            && (path.Contains("/instances", StringComparison.Ordinal) || path.Contains("/operations", StringComparison.Ordinal)) =>
            Sql.Handle(call),
        var path when path.EndsWith(":encrypt", StringComparison.Ordinal) => Encrypt(call),
        var path when path.EndsWith(":decrypt", StringComparison.Ordinal) => Decrypt(call),
        var path when path.StartsWith("/v2/projects/", StringComparison.Ordinal) => Enqueue(call),
        var path when path.Contains("/secrets/", StringComparison.Ordinal) => Secret(call),
        var path when path.EndsWith("/timeSeries", StringComparison.Ordinal) => Series(call),
        var path when path.EndsWith(":publish", StringComparison.Ordinal) => Publish(call),
        var path when path.StartsWith("/compute/", StringComparison.Ordinal) || path.StartsWith("/dns/", StringComparison.Ordinal) =>
            Thing(call),
        "/healthy" => Answer.Ok(new { status = "ok" }),
        _ => Message(call),
    };

    Answer Encrypt(Call call)
    {
        var plain = Convert.FromBase64String(call.Json().GetProperty("plaintext").GetString()!);
        var bound = Convert.FromBase64String(call.Json().GetProperty("additionalAuthenticatedData").GetString()!);
        var wrapped = Envelope.Seal(_kek, Encoding.UTF8.GetString(bound), plain);
        return Answer.Ok(new
        {
            ciphertext = Convert.ToBase64String(wrapped),
            ciphertextCrc32c = CloudKms.Checksum(wrapped),
            verifiedPlaintextCrc32c = true,
        });
    }

    Answer Decrypt(Call call)
    {
        var wrapped = Convert.FromBase64String(call.Json().GetProperty("ciphertext").GetString()!);
        var bound = Convert.FromBase64String(call.Json().GetProperty("additionalAuthenticatedData").GetString()!);
        try
        {
            var plain = Envelope.Open(_kek, Encoding.UTF8.GetString(bound), wrapped);
            return Answer.Ok(new { plaintext = Convert.ToBase64String(plain), plaintextCrc32c = CloudKms.Checksum(plain) });
        }
        catch (CryptographicException)
        {
            return Answer.Error(400, "INVALID_ARGUMENT");
        }
    }

    Answer Enqueue(Call call)
    {
        var task = JsonNode.Parse(call.Body)!["task"]!.AsObject();
        if (!_taskNames.Add(task["name"]!.GetValue<string>()))
            return Answer.Error(409, "ALREADY_EXISTS");

        _tasks.Add(task);
        return Answer.Ok(new { });
    }

    Answer Secret(Call call)
    {
        var name = call.Path["/v1/".Length..].Split([":", "/versions"], StringSplitOptions.None)[0];
        var versions = Secrets.TryGetValue(name, out var found) ? found : Secrets[name] = [];
        if (call.Path.EndsWith(":addVersion", StringComparison.Ordinal))
        {
            versions.Add(
                Encoding.UTF8.GetString(Convert.FromBase64String(call.Json().GetProperty("payload").GetProperty("data").GetString()!)));
            return Answer.Ok(new { });
        }

        return versions.Count == 0
            ? Answer.Error(404, "NOT_FOUND")
            : Answer.Ok(new { payload = new { data = Convert.ToBase64String(Encoding.UTF8.GetBytes(versions[^1])) } });
    }

    Answer Series(Call call)
    {
        if (call.Method == "GET")
        {
            var type = call.Word("filter").Split('"')[1];
            if (History is { } history)
                return Past(type, history(type, Time(call, "interval.startTime"), Time(call, "interval.endTime")));

            var values = Metrics.Where(point => point.Type == type).ToList();
            return Answer.Ok(new
            {
                timeSeries = values.Count == 0
                    ? []
                    : new[]
                    {
                        new
                        {
                            metric = new { type, labels = new { strategy = "ma-crossover" } },
                            points = new[] { new { value = new { doubleValue = values[^1].Value } } },
                        },
                    },
            });
        }

        foreach (var series in call.Json().GetProperty("timeSeries").EnumerateArray())
        {
            var metric = series.GetProperty("metric");
            var (type, value) = (
                metric.GetProperty("type").GetString()!,
                series.GetProperty("points")[0].GetProperty("value").GetProperty("doubleValue").GetDouble());
            Metrics.Add((type, value));
            Written.Add((type, metric.TryGetProperty("labels", out var labels) ? labels.GetProperty("figure").GetString()! : "", value));
        }

        return Answer.Ok(new { });
    }

    static Answer Past(string type, double[] values) => Answer.Ok(new
    {
        timeSeries = values.Length == 0
            ? []
            : new[] { new { metric = new { type }, points = values.Select(value => new { value = new { doubleValue = value } }) } },
    });

    static DateTimeOffset Time(Call call, string word) => DateTimeOffset.Parse(call.Word(word), CultureInfo.InvariantCulture);

    Answer Publish(Call call)
    {
        var data = call.Json().GetProperty("messages")[0].GetProperty("data").GetString()!;
        using var message = JsonDocument.Parse(Convert.FromBase64String(data));
        Published.Add((call.Path["/v1/".Length..^":publish".Length], message.RootElement.Clone()));
        return Answer.Ok(new { messageIds = new[] { "1" } });
    }

    Answer Thing(Call call)
    {
        var path = call.Path;
        if (path.EndsWith("/addRule", StringComparison.Ordinal))
        {
            var rule = JsonNode.Parse(call.Body)!.AsObject();
            var key = $"{path[..^"/addRule".Length]}#{rule["priority"]}";
            if (!_things.TryAdd(key, rule))
                return Answer.Error(400, "INVALID_ARGUMENT");

            return Answer.Ok(new { });
        }

        if (path.EndsWith("/getRule", StringComparison.Ordinal))
            return Found($"{path[..^"/getRule".Length]}#{call.Word("priority")}", 400);

        if (path.EndsWith("/removeRule", StringComparison.Ordinal))
            return _things.Remove($"{path[..^"/removeRule".Length]}#{call.Word("priority")}")
                ? Answer.Ok(new { })
                : Answer.Error(400, "INVALID_ARGUMENT");

        if (call.Query.TryGetValue("autoscaler", out var name))
            path += $"/{name}";

        if (call.Method == "PATCH" && _things.TryGetValue(path, out var thing))
        {
            foreach (var (key, value) in JsonNode.Parse(call.Body)!.AsObject())
                thing[key] = value?.DeepClone();
        }

        return Found(path, 404);
    }

    Answer Found(string path, int otherwise) =>
        _things.TryGetValue(path, out var found)
            ? new Answer(200, Encoding.UTF8.GetBytes(found.ToJsonString()))
            : Answer.Error(otherwise, otherwise == 404 ? "NOT_FOUND" : "INVALID_ARGUMENT");

    Answer Message(Call call)
    {
        Sent.Add((call.Path, Encoding.UTF8.GetString(call.Body)));
        return Answer.Ok(new { ok = true, at = Clock.Now.ToString(CultureInfo.InvariantCulture) });
    }
}
