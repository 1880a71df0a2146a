namespace Groundwork.Infra.Gcp.Observability;

/// <summary>
/// The series of a key figure in Cloud Monitoring's PromQL; services write them under the monitored resource <c>global</c>.
/// </summary>
static class KpiSeries
{
    /// <summary>Selector of all of them, or of those with the matchers given, e.g. <c>figure="…"</c>.</summary>
    internal static string Of(Kpi figure, Naming naming, string? matchers = null)
    {
        var further = matchers is null ? "" : $", {matchers}";
        return $"{PromQlName.Of(naming.MetricType(figure.Path))}{{monitored_resource=\"global\"{further}}}";
    }
}
