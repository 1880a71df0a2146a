namespace Groundwork.Functions.Google;

/// <summary>The one HTTP client: no redirects, no cookies, and no log of addresses, since some hold tokens.</summary>
static class OutgoingHttp
{
    public static HttpClient Client(HttpMessageHandler? network = null)
    {
        network ??= new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ActivityHeadersPropagator = null,
        };
        // Timeouts are an attempt's, by the pipeline in Retries.
        return new HttpClient(network) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
