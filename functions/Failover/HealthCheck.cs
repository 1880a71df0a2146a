namespace Groundwork.Functions.Failover;

/// <summary>Asks a service whether it is well.</summary>
static class HealthCheck
{
    /// <summary>Anything but a success in time is a failure, an exception included.</summary>
    public static async Task<bool> IsHealthyAsync(HttpClient http, Uri url, TimeSpan timeout, TimeProvider clock)
    {
        try
        {
            using var limit = new CancellationTokenSource(timeout, clock);
            using var answer = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException)
        {
            return false;
        }
    }
}
