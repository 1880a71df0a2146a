using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Polly;
using Polly.Timeout;

namespace Groundwork.Functions.Google;

/// <summary>
/// Sends authorised JSON requests. Only calls marked as repeatable are repeated here; all others are left to the step,
/// which looks before it acts again.
/// </summary>
sealed class GoogleClient(HttpClient http, ITokens tokens, ResiliencePipeline<HttpResponseMessage> pipeline)
{
    public Task<JsonElement> GetAsync(Uri url) => JsonAsync(HttpMethod.Get, url, null, repeatable: true);

    /// <summary>Null where there is nothing at the address.</summary>
    public async Task<JsonElement?> FindAsync(Uri url)
    {
        try
        {
            return await GetAsync(url);
        }
        catch (GoogleException error) when (error.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public Task<JsonElement> PostAsync(Uri url, JsonNode? body, bool repeatable = false) =>
        JsonAsync(HttpMethod.Post, url, body, repeatable);

    public Task<JsonElement> PatchAsync(Uri url, JsonNode body) => JsonAsync(HttpMethod.Patch, url, body, repeatable: true);

    public async Task<JsonElement> JsonAsync(HttpMethod method, Uri url, JsonNode? body, bool repeatable)
    {
        var bytes = body is null ? null : JsonSerializer.SerializeToUtf8Bytes(body);
        var (content, _) = await BytesAsync(method, url, () => bytes is null ? null : Json(bytes), repeatable);
        if (content.Length == 0)
            return default;

        try
        {
            using var document = JsonDocument.Parse(content);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new GoogleException(Call(method, url), null, "that is JSON");
        }
    }

    /// <summary>The answer's bytes and headers.</summary>
    public async Task<(byte[] Content, HttpResponseHeaders Headers)> BytesAsync(
        HttpMethod method, Uri url, Func<HttpContent?> content, bool repeatable, RangeHeaderValue? range = null)
    {
        var context = ResilienceContextPool.Shared.Get();
        context.Properties.Set(Retries.Repeatable, repeatable);
        try
        {
            using var answer = await pipeline.ExecuteAsync(
                attempt => AttemptAsync(method, url, content, range, attempt.CancellationToken),
                context);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            return answer.IsSuccessStatusCode
                ? (bytes, answer.Headers)
                : throw new GoogleException(Call(method, url), answer.StatusCode, Reason(bytes));
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutRejectedException or IOException)
        {
            throw new GoogleException(Call(method, url), null, error is TimeoutRejectedException ? "in time" : "usable");
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    async ValueTask<HttpResponseMessage> AttemptAsync(
        HttpMethod method, Uri url, Func<HttpContent?> content, RangeHeaderValue? range, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, url) { Content = content() };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.AccessTokenAsync(cancel));
        request.Headers.Range = range;
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancel);
        return answer;
    }

    static ByteArrayContent Json(byte[] bytes) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    static string Call(HttpMethod method, Uri url) => $"{method} {url.Host}{url.AbsolutePath}";

    // Google's errors carry a status word such as PERMISSION_DENIED; the message beside it may echo what was sent.
    static string Reason(byte[] bytes)
    {
        try
        {
            using var body = JsonDocument.Parse(bytes);
            var error = body.RootElement.GetProperty("error");
            return error.TryGetProperty("status", out var status) ? status.GetString() ?? ""
                : error.GetProperty("errors")[0].GetProperty("reason").GetString() ?? "";
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException
            or IndexOutOfRangeException)
        {
            return "";
        }
    }
}
