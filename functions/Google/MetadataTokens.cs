using System.Text.Json;

namespace Groundwork.Functions.Google;

/// <summary>Access tokens of the function's own service account, from the metadata server; no key exists anywhere.</summary>
sealed class MetadataTokens(HttpClient http, Uri metadata, TimeProvider clock) : ITokens, IDisposable
{
    static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    readonly SemaphoreSlim _one = new(1, 1);
    string _token = "";
    DateTimeOffset _goodUntil = DateTimeOffset.MinValue;

    public async Task<string> AccessTokenAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            if (clock.GetUtcNow() < _goodUntil)
                return _token;

            using var request = new HttpRequestMessage(
                HttpMethod.Get,
                new Uri(metadata, "computeMetadata/v1/instance/service-accounts/default/token"));
            request.Headers.Add("Metadata-Flavor", "Google");
            using var answer = await http.SendAsync(request, cancel);
            if (!answer.IsSuccessStatusCode)
                throw new HttpRequestException("The metadata server gave no token.", null, answer.StatusCode);

            using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancel));
            _token = body.RootElement.GetProperty("access_token").GetString()!;
            _goodUntil = clock.GetUtcNow() + TimeSpan.FromSeconds(body.RootElement.GetProperty("expires_in").GetInt32()) - Margin;
            return _token;
        }
        finally
        {
            _ = _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
