using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Groundwork.Functions.Google;

/// <summary>Cloud Storage's JSON API, with generation matches everywhere something is written.</summary>
sealed class CloudStorage(GoogleClient google, Uri endpoint)
{
    const string WriteId = "write-id";
    const string Fields = "name,generation,metageneration,size,timeCreated,updated,metadata";

    public async Task<StoredObject?> FindAsync(string bucket, string name) =>
        await google.FindAsync(ObjectUrl(bucket, name, $"?fields={Fields}")) is { } found ? Read(found) : null;

    /// <summary>Bytes of one generation, or null where it is gone.</summary>
    public async Task<byte[]?> ReadAsync(string bucket, string name, long? generation = null, long? from = null, long? to = null)
    {
        try
        {
            var wanted = generation is null ? "" : string.Create(CultureInfo.InvariantCulture, $"&generation={generation}");
            var range = from is null ? null : new RangeHeaderValue(from, to);
            var (content, _) = await google.BytesAsync(
                HttpMethod.Get,
                ObjectUrl(bucket, name, $"?alt=media{wanted}"),
                () => null,
                repeatable: true,
                range);
            return content;
        }
        catch (GoogleException error) when (error.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>
    /// Writes if the object's generation is the one given (0: it is not there). Null: it is not, and nothing was written.
    /// A write whose answer was lost is recognised by its id, and counts as written.
    /// </summary>
    public async Task<StoredObject?> TryWriteAsync(
        string bucket, string name, byte[] content, string contentType, long generation,
        IReadOnlyDictionary<string, string>? metadata = null, long? metageneration = null)
    {
        var writeId = Guid.NewGuid().ToString("N");
        var labels = new JsonObject { [WriteId] = writeId };
        foreach (var (key, value) in metadata ?? new Dictionary<string, string>())
            labels[key] = value;

        var about = new JsonObject { ["name"] = name, ["contentType"] = contentType, ["cacheControl"] = "no-store", ["metadata"] = labels };
        var condition = string.Create(CultureInfo.InvariantCulture, $"ifGenerationMatch={generation}");
        if (metageneration is not null)
            condition += string.Create(CultureInfo.InvariantCulture, $"&ifMetagenerationMatch={metageneration}");

        var url = Url($"upload/storage/v1/b/{Escape(bucket)}/o?uploadType=multipart&fields={Fields}&{condition}");
        try
        {
            var (answer, _) = await google.BytesAsync(HttpMethod.Post, url, () => Multipart(about, content, contentType), repeatable: true);
            using var document = JsonDocument.Parse(answer);
            return Read(document.RootElement);
        }
        catch (GoogleException error) when (error.Status == HttpStatusCode.PreconditionFailed)
        {
            var there = await FindAsync(bucket, name);
            return there is not null && there.Metadata.GetValueOrDefault(WriteId) == writeId ? there : null;
        }
    }

    /// <summary>Changes metadata of one generation. False: the object is another generation now, or gone.</summary>
    public async Task<bool> TryLabelAsync(string bucket, string name, long generation, IReadOnlyDictionary<string, string> metadata)
    {
        var labels = new JsonObject();
        foreach (var (key, value) in metadata)
            labels[key] = value;

        try
        {
            var condition = generation.ToString(CultureInfo.InvariantCulture);
            _ = await google.PatchAsync(
                ObjectUrl(bucket, name, $"?ifGenerationMatch={condition}"),
                new JsonObject { ["metadata"] = labels });
            return true;
        }
        catch (GoogleException error) when (error.Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    /// <summary>All objects below a prefix, by name.</summary>
    public async Task<IReadOnlyList<StoredObject>> ListAsync(string bucket, string prefix)
    {
        var found = new List<StoredObject>();
        var page = "";
        do
        {
            var token = page.Length == 0 ? "" : $"&pageToken={Escape(page)}";
            var answer = await google.GetAsync(
                Url($"storage/v1/b/{Escape(bucket)}/o?prefix={Escape(prefix)}&fields=nextPageToken,items({Fields}){token}"));
            if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("items", out var items))
                found.AddRange(items.EnumerateArray().Select(Read));

            page = answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("nextPageToken", out var next)
                ? next.GetString() ?? ""
                : "";
        }
        while (page.Length > 0);

        return [.. found.OrderBy(item => item.Name, StringComparer.Ordinal)];
    }

    /// <summary>Deletes one generation; one that is gone already is fine.</summary>
    public async Task DeleteAsync(string bucket, string name, long generation)
    {
        try
        {
            var condition = generation.ToString(CultureInfo.InvariantCulture);
            _ = await google.JsonAsync(
                HttpMethod.Delete,
                ObjectUrl(bucket, name, $"?ifGenerationMatch={condition}"),
                null,
                repeatable: true);
        }
        catch (GoogleException error) when (error.Status is HttpStatusCode.NotFound or HttpStatusCode.PreconditionFailed)
        {
            return;
        }
    }

    /// <summary>
    /// Copies an object to another bucket, never over something that is there. Returns null once it is there;
    /// else the token to go on with, since large copies take several calls.
    /// </summary>
    public async Task<string?> CopyAsync(string bucket, string name, string toBucket, string? token)
    {
        var resume = token is null ? "" : $"&rewriteToken={Escape(token)}";
        try
        {
            var url = Url(
                $"storage/v1/b/{Escape(bucket)}/o/{Escape(name)}/rewriteTo/b/{Escape(toBucket)}/o/"
                    + $"{Escape(name)}?ifGenerationMatch=0{resume}");
            var answer = await google.PostAsync(url, null, repeatable: true);
            return answer.GetProperty("done").GetBoolean() ? null : answer.GetProperty("rewriteToken").GetString();
        }
        catch (GoogleException error) when (error.Status == HttpStatusCode.PreconditionFailed)
        {
            return null;
        }
    }

    static MultipartContent Multipart(JsonObject about, byte[] content, string contentType)
    {
        var data = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } };
        return new MultipartContent("related") { new StringContent(about.ToJsonString(), Encoding.UTF8, "application/json"), data };
    }

    static StoredObject Read(JsonElement item)
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        if (item.TryGetProperty("metadata", out var labels))
        {
            foreach (var label in labels.EnumerateObject())
                metadata[label.Name] = label.Value.GetString() ?? "";
        }

        return new StoredObject(
            item.GetProperty("name").GetString()!,
            Number(item, "generation"),
            Number(item, "metageneration"),
            Number(item, "size"),
            Time(item, "timeCreated"),
            Time(item, "updated"),
            metadata);
    }

    static long Number(JsonElement item, string key) =>
        item.TryGetProperty(key, out var value) ? long.Parse(value.GetString()!, CultureInfo.InvariantCulture) : 0;

    static DateTimeOffset Time(JsonElement item, string key) =>
        item.TryGetProperty(key, out var value) ? value.GetDateTimeOffset() : default;

    Uri ObjectUrl(string bucket, string name, string query) => Url($"storage/v1/b/{Escape(bucket)}/o/{Escape(name)}{query}");

    Uri Url(string path) => new(endpoint, path);

    static string Escape(string text) => Uri.EscapeDataString(text);
}
