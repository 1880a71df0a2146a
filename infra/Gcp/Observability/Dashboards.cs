using Monitoring = Pulumi.Gcp.Monitoring;

namespace Groundwork.Infra.Gcp.Observability;

/// <summary>
/// Dashboards, laid out from what they show.
/// Defines one <c>monitoring.Dashboard</c> per plan.
/// </summary>
public sealed class Dashboards : ComponentResource
{
    /// <summary>Makes the dashboards of <paramref name="args"/>.</summary>
    public Dashboards(string name, DashboardsArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/observability:Dashboards", name, args, options)
    {
        foreach (var (key, plan) in args.Plans.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            _ = new Monitoring.Dashboard($"{name}-{key}", new()
            {
                DashboardJson = DashboardJson.Write(plan, args.Cloud.Labels.Environment),
            }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Monitoring), args.Metrics));
        }

        RegisterOutputs();
    }
}
