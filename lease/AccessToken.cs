using System.Net.Http.Json;
using System.Text.Json;

namespace Groundwork.Lease;

/// <summary>
/// The access token of the host's service account, from its metadata server; kept until a minute before it runs out, never logged.
/// </summary>
sealed class AccessToken(HttpClient client, Uri metadataServer, IClock clock)
{
    string? _token;
    Stamp _since;
    TimeSpan _life;

    /// <summary>A token that is valid now.</summary>
    public async Task<string> GetAsync()
    {
        var now = clock.Now();
        if (_token is not null && now.AtMostSince(_since) < _life - TimeSpan.FromMinutes(1))
        {
            return _token;
        }

        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(metadataServer, "computeMetadata/v1/instance/service-accounts/default/token"));
        request.Headers.Add("Metadata-Flavor", "Google");
        try
        {
            using var answer = await client.SendAsync(request);
            _ = answer.EnsureSuccessStatusCode();
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
            _life = TimeSpan.FromSeconds(body.GetProperty("expires_in").GetInt32());
            _since = now;
            return _token = body.GetProperty("access_token").GetString()
                ?? throw new HttpRequestException("The metadata server gave an empty token.");
        }
        catch (Exception error) when (error is OperationCanceledException or JsonException or KeyNotFoundException
            or InvalidOperationException or FormatException)
        {
            throw new HttpRequestException("The metadata server gave no token.", error);
        }
    }

    /// <summary>Asks for a new one next time.</summary>
    public void Forget() => _token = null;
}
