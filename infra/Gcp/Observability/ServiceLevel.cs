using System.Globalization;
using Monitoring = Pulumi.Gcp.Monitoring;

namespace Groundwork.Infra.Gcp.Observability;

/// <summary>
/// What a system promises over 30 days, and alerts that ring while the promise can still be kept: each pair
/// of windows asks whether the error budget burns too fast, and still does.
/// Defines one <c>monitoring.CustomService</c>; one <c>monitoring.Slo</c> per objective with three <c>monitoring.AlertPolicy</c>s;
/// and two more on what the load balancer sees right now.
/// </summary>
public sealed class ServiceLevel : ComponentResource
{
    /// <summary>Makes the promises of <paramref name="args"/>.</summary>
    public ServiceLevel(string name, ServiceLevelArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/observability:ServiceLevel", name, args, options)
    {
        var alerts = new AlertPolicies(this, args.Cloud);
        var service = new Monitoring.CustomService(name, new()
        {
            ServiceId = args.Cloud.Naming.ResourceName("service"),
            DisplayName = args.Cloud.Naming.System,
            UserLabels = args.Cloud.Labels.For("service-level"),
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Monitoring)));

        foreach (var (key, objective) in args.Objectives.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var slo = NewObjective($"{name}-{key}", key, objective, service, args);

            foreach (var burn in BurnRate.All)
            {
                _ = alerts.New($"{name}-{key}-burn-{burn.Key}", new AlertDefinition(
                    string.Create(CultureInfo.InvariantCulture, $"{objective.Title}: error budget burns {burn.Factor} times too fast"),
                    burn.Severity, "service-level",
                    "At this rate the month's promise is broken before the month is over.",
                    AlertCondition.BurnRate("Long window", slo, burn.Factor, burn.LongSeconds),
                    AlertCondition.BurnRate("Short window", slo, burn.Factor, burn.ShortSeconds))
                {
                    All = true,
                });
            }
        }

        _ = alerts.New($"{name}-errors", new AlertDefinition("Requests fail", AlertSeverity.Critical, "service-level",
            "Users and services get errors from the load balancer.",
            AlertCondition.PromQl("Share of answers 5xx over 5 minutes", Errors(args.ErrorRatio), forSeconds: 120)));

        _ = alerts.New(
            $"{name}-latency",
            new AlertDefinition("Requests are slow", AlertSeverity.High, "service-level", "95 of 100 requests should be faster.",
                AlertCondition.PromQl("p95 over 5 minutes", Latency(args.P95Milliseconds), forSeconds: 300)));

        RegisterOutputs();
    }

    Monitoring.Slo NewObjective(
        string name, string key, ServiceObjective objective, Monitoring.CustomService service, ServiceLevelArgs args)
    {
        var made = new Monitoring.SloArgs
        {
            Service = service.ServiceId,
            SloId = args.Cloud.Naming.ResourceName(key),
            DisplayName = objective.Title,
            Goal = objective.Goal,
            RollingPeriodDays = 30,
            UserLabels = args.Cloud.Labels.For("service-level"),
        };
        Measure(made, objective);

        return new Monitoring.Slo(name, made, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Monitoring), args.Metrics));
    }

    static void Measure(Monitoring.SloArgs slo, ServiceObjective objective)
    {
        switch (objective)
        {
            case FewFailObjective fewFail:
                slo.RequestBasedSli = new Monitoring.Inputs.SloRequestBasedSliArgs
                {
                    GoodTotalRatio = new Monitoring.Inputs.SloRequestBasedSliGoodTotalRatioArgs
                    {
                        TotalServiceFilter = fewFail.Total,
                        BadServiceFilter = fewFail.Bad,
                    },
                };
                break;
            case FastEnoughObjective fast:
                slo.RequestBasedSli = new Monitoring.Inputs.SloRequestBasedSliArgs
                {
                    DistributionCut = new Monitoring.Inputs.SloRequestBasedSliDistributionCutArgs
                    {
                        DistributionFilter = fast.Latencies,
                        Range = new Monitoring.Inputs.SloRequestBasedSliDistributionCutRangeArgs { Max = fast.Most },
                    },
                };
                break;
            case EnoughEachHourObjective enough:
                slo.WindowsBasedSli = new Monitoring.Inputs.SloWindowsBasedSliArgs
                {
                    WindowPeriod = "3600s",
                    MetricSumInRange = new Monitoring.Inputs.SloWindowsBasedSliMetricSumInRangeArgs
                    {
                        TimeSeries = enough.Counter,
                        Range = new Monitoring.Inputs.SloWindowsBasedSliMetricSumInRangeRangeArgs { Min = enough.Least },
                    },
                };
                break;
        }
    }

    static string Errors(double ratio)
    {
        const string Requests = "loadbalancing_googleapis_com:https_request_count{monitored_resource=\"https_lb_rule\"";

        return string.Create(
            CultureInfo.InvariantCulture,
            $"sum(rate({Requests}, response_code_class=\"500\"}}[5m])) / sum(rate({Requests}}}[5m])) > {ratio}");
    }

    static string Latency(double milliseconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"histogram_quantile(0.95, sum by (le) "
            + $"(rate(loadbalancing_googleapis_com:https_total_latencies_bucket{{monitored_resource=\"https_lb_rule\"}}[5m]))) > "
            + $"{milliseconds}");
}
