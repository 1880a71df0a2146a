using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Groundwork.Lease;

/// <summary>A lease on a Cloud Storage object, by its JSON API. The object is never deleted: its generation only grows.</summary>
sealed class StorageLeaseStore(HttpClient client, AccessToken accessToken, Uri endpoint, string bucket, string name) : ILeaseStore
{
    readonly string _object = $"storage/v1/b/{Uri.EscapeDataString(bucket)}/o/{Uri.EscapeDataString(name)}";

    /// <summary>A client that gives up on an answer early enough for another try.</summary>
    public static HttpClient Client(LeaseOptions options) => new() { Timeout = options.Lifetime / 6 };

    /// <summary>The lease of the command line, with the token of the host's service account.</summary>
    public static StorageLeaseStore For(LeaseOptions options, HttpClient client, IClock clock) =>
        new(client, new AccessToken(client, Endpoints.Metadata, clock), Endpoints.Storage, options.Bucket, options.Object);

    /// <inheritdoc/>
    public async Task<LeaseObject?> ReadAsync()
    {
        using var answer = await SendAsync(HttpMethod.Get, $"{_object}?fields=generation,metageneration,metadata", null);
        return answer.StatusCode == HttpStatusCode.NotFound ? null : Read(await BodyAsync(answer));
    }

    /// <inheritdoc/>
    public async Task<long?> TakeAsync(LeaseObject? seen, string owner, TimeSpan lifetime)
    {
        var condition = seen is null
            ? "ifGenerationMatch=0"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"ifGenerationMatch={seen.Generation}&ifMetagenerationMatch={seen.Metageneration}");
        var description = new JsonObject
        {
            ["name"] = name,
            ["contentType"] = "text/plain",
            ["cacheControl"] = "no-store",
            ["metadata"] = new JsonObject { ["owner"] = owner, ["lifetime"] = Text(lifetime), ["released"] = "false" },
        };
        using var body = new MultipartContent("related")
        {
            new StringContent(description.ToJsonString(), Encoding.UTF8, "application/json"),
            new StringContent(owner, Encoding.UTF8, "text/plain"),
        };

        using var answer = await SendAsync(
            HttpMethod.Post,
            $"upload/storage/v1/b/{Uri.EscapeDataString(bucket)}/o?uploadType=multipart&{condition}",
            body);
        return answer.StatusCode == HttpStatusCode.PreconditionFailed ? null : Read(await BodyAsync(answer)).Generation;
    }

    /// <inheritdoc/>
    public async Task<bool> RenewAsync(long token)
    {
        using var answer = await PatchAsync(token, "renewed", Guid.NewGuid().ToString("N"));
        if (answer.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound)
        {
            return false;
        }

        _ = await BodyAsync(answer);
        return true;
    }

    /// <inheritdoc/>
    public async Task ReleaseAsync(long token)
    {
        using var answer = await PatchAsync(token, "released", "true");
        if (answer.StatusCode != HttpStatusCode.PreconditionFailed)
        {
            _ = await BodyAsync(answer);
        }
    }

    async Task<HttpResponseMessage> PatchAsync(long token, string key, string value)
    {
        var change = new JsonObject { ["metadata"] = new JsonObject { [key] = value } };
        using var body = JsonContent.Create(change);
        return await SendAsync(HttpMethod.Patch, string.Create(CultureInfo.InvariantCulture, $"{_object}?ifGenerationMatch={token}"), body);
    }

    async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(endpoint, path)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await accessToken.GetAsync());
        try
        {
            var answer = await client.SendAsync(request);
            if (answer.StatusCode == HttpStatusCode.Unauthorized)
            {
                accessToken.Forget();
            }

            return answer;
        }
        catch (OperationCanceledException)
        {
            throw new HttpRequestException($"{method} of the lease had no answer in {client.Timeout.TotalSeconds:0.#} s.");
        }
    }

    static async Task<JsonElement> BodyAsync(HttpResponseMessage answer)
    {
        _ = answer.EnsureSuccessStatusCode();
        try
        {
            return await answer.Content.ReadFromJsonAsync<JsonElement>();
        }
        catch (Exception error) when (error is JsonException or IOException or NotSupportedException)
        {
            throw new HttpRequestException("The answer about the lease was cut off.", error);
        }
    }

    static LeaseObject Read(JsonElement body)
    {
        var metadata = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("metadata", out var found) ? found : default;
        return new LeaseObject(
            Number(body, "generation"),
            Number(body, "metageneration"),
            Text(metadata, "owner"),
            TimeSpan.FromSeconds(double.TryParse(Text(metadata, "lifetime"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 0),
            Text(metadata, "released") == "true");
    }

    static long Number(JsonElement body, string key) =>
        long.TryParse(Text(body, key), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new HttpRequestException($"The answer about the lease has no {key}.");

    static string Text(JsonElement parent, string key) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    static string Text(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
