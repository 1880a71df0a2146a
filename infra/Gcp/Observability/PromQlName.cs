namespace Groundwork.Infra.Gcp.Observability;

/// <summary>
/// How Cloud Monitoring's PromQL names a metric: <c>custom.googleapis.com/trading-bot/backup</c> is
/// <c>custom_googleapis_com:trading_bot_backup</c>.
/// </summary>
static class PromQlName
{
    internal static string Of(string metricType)
    {
        var slash = metricType.IndexOf('/', StringComparison.Ordinal);

        return $"{metricType[..slash].Replace('.', '_')}:{metricType[(slash + 1)..].Replace('/', '_').Replace('-', '_').Replace('.', '_')}";
    }
}
