using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Groundwork.Functions.Tests.StandIn;

/// <summary>Cloud Storage's JSON API over a dictionary, with its preconditions.</summary>
sealed class StandInStorage(Func<DateTimeOffset> now)
{
    long _generation = 1000;

    public Dictionary<(string Bucket, string Name), StandInObject> Objects { get; } = [];

    /// <summary>Every write that replaced an object, and every deletion.</summary>
    public List<string> Replaced { get; } = [];

    public Answer Handle(Call call)
    {
        var parts = call.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        if (call.Path.StartsWith("/upload/", StringComparison.Ordinal))
            return Upload(call, parts[4]);

        var bucket = parts[3];
        if (parts.Length == 5)
            return List(call, bucket);

        var key = (bucket, parts[5]);
        if (parts.Length > 6 && parts[6] == "rewriteTo")
            return Copy(call, key, (parts[8], parts[10]));

        if (!Objects.TryGetValue(key, out var found) || call.Word("generation", Text(found.Generation)) != Text(found.Generation))
            return Answer.Error(404, "NOT_FOUND");

        if (call.Query.TryGetValue("ifGenerationMatch", out var wanted) && wanted != Text(found.Generation))
            return Answer.Error(412, "CONDITION_NOT_MET");

        switch (call.Method)
        {
            case "DELETE":
                _ = Objects.Remove(key);
                Replaced.Add($"deleted {bucket}/{found.Name}");
                return new Answer(204, []);
            case "PATCH":
                foreach (var label in call.Json().GetProperty("metadata").EnumerateObject())
                    found.Metadata[label.Name] = label.Value.GetString()!;

                found.Metageneration++;
                found.Updated = now();
                return Answer.Ok(Describe(found));
            default:
                return call.Word("alt") == "media" ? Media(call, found) : Answer.Ok(Describe(found));
        }
    }

    public StandInObject Put(string bucket, string name, byte[] content, Dictionary<string, string>? metadata = null)
    {
        if (Objects.ContainsKey((bucket, name)))
            Replaced.Add($"replaced {bucket}/{name}");

        var stored = new StandInObject
        {
            Name = name,
            Content = content,
            Generation = ++_generation,
            Created = now(),
            Updated = now(),
            Metadata = metadata ?? [],
        };
        Objects[(bucket, name)] = stored;
        return stored;
    }

    Answer Upload(Call call, string bucket)
    {
        var (about, content) = Multipart(call.Body);
        var name = about.GetProperty("name").GetString()!;
        var there = Objects.GetValueOrDefault((bucket, name));
        if (call.Word("ifGenerationMatch") != Text(there?.Generation ?? 0)
            || (call.Query.TryGetValue("ifMetagenerationMatch", out var wanted) && wanted != Text(there?.Metageneration ?? 0)))
        {
            return Answer.Error(412, "CONDITION_NOT_MET");
        }

        var metadata = about.GetProperty("metadata").EnumerateObject().ToDictionary(label => label.Name, label => label.Value.GetString()!);
        return Answer.Ok(Describe(Put(bucket, name, content, metadata)));
    }

    Answer List(Call call, string bucket)
    {
        var items = Objects.Where(entry => entry.Key.Bucket == bucket
                && entry.Key.Name.StartsWith(call.Word("prefix"), StringComparison.Ordinal))
            .OrderBy(entry => entry.Key.Name, StringComparer.Ordinal).Select(entry => Describe(entry.Value)).ToList();
        var from = int.Parse(call.Word("pageToken", "0"), CultureInfo.InvariantCulture);
        var page = items.Skip(from).Take(50).ToList();
        return from + 50 < items.Count ? Answer.Ok(new { items = page, nextPageToken = Text(from + 50) }) : Answer.Ok(new { items = page });
    }

    Answer Copy(Call call, (string Bucket, string Name) from, (string Bucket, string Name) to)
    {
        if (!Objects.TryGetValue(from, out var source))
            return Answer.Error(404, "NOT_FOUND");

        if (Objects.ContainsKey(to))
            return Answer.Error(412, "CONDITION_NOT_MET");

        // A large copy takes a second call.
        if (source.Content.Length > 1000 && !call.Query.ContainsKey("rewriteToken"))
            return Answer.Ok(new { done = false, rewriteToken = "more" });

        _ = Put(to.Bucket, to.Name, source.Content, new Dictionary<string, string>(source.Metadata));
        return Answer.Ok(new { done = true });
    }

    static Answer Media(Call call, StandInObject found)
    {
        if (call.Range is null)
            return new Answer(200, found.Content);

        var bounds = call.Range["bytes=".Length..].Split('-').Select(bound => int.Parse(bound, CultureInfo.InvariantCulture)).ToArray();
        return new Answer(206, found.Content[bounds[0]..Math.Min(bounds[1] + 1, found.Content.Length)]);
    }

    static Dictionary<string, object> Describe(StandInObject item) => new()
    {
        ["name"] = item.Name,
        ["generation"] = Text(item.Generation),
        ["metageneration"] = Text(item.Metageneration),
        ["size"] = Text(item.Content.Length),
        ["timeCreated"] = item.Created.ToString("O", CultureInfo.InvariantCulture),
        ["updated"] = item.Updated.ToString("O", CultureInfo.InvariantCulture),
        ["metadata"] = item.Metadata,
    };

    static (JsonElement About, byte[] Content) Multipart(byte[] body)
    {
        // Latin-1 keeps bytes and characters one to one.
        var text = Encoding.Latin1.GetString(body);
        var boundary = text[..text.IndexOf("\r\n", StringComparison.Ordinal)];
        var sections = text.Split(boundary)[1..3].Select(section =>
        {
            var start = section.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            return Encoding.Latin1.GetBytes(section[start..^2]);
        }).ToArray();
        using var about = JsonDocument.Parse(sections[0]);
        return (about.RootElement.Clone(), sections[1]);
    }

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
