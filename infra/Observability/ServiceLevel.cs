using System.Globalization;
using Groundwork.Infra.Platform;
using Monitoring = Pulumi.Gcp.Monitoring;

namespace Groundwork.Infra.Observability;

/// <summary>
/// What a system promises over 30 days, and alerts that ring while the promise can still be kept: each pair of windows asks whether the error budget
/// burns too fast, and still does.
/// Defines one <c>monitoring.CustomService</c>; one <c>monitoring.Slo</c> per objective with three <c>monitoring.AlertPolicy</c>s; and two more on what the
/// load balancer sees right now.
/// </summary>
public sealed class ServiceLevel : ComponentResource
{
    // Times too fast, long window, short window: 2 % of the month's budget in an hour, 5 % in six hours, 10 % in three days.
    static readonly ImmutableArray<(string Key, double Factor, int Long, int Short, AlertSeverity Severity)> Burns =
    [
        ("fast", 14.4, 3_600, 300, AlertSeverity.Critical),
        ("medium", 6, 21_600, 1_800, AlertSeverity.High),
        ("slow", 1, 259_200, 21_600, AlertSeverity.Medium),
    ];

    /// <summary>Makes the promises of <paramref name="args"/>.</summary>
    public ServiceLevel(string name, ServiceLevelArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:observability:ServiceLevel", name, args, options)
    {
        var alerts = new AlertPolicies(this, args.Services, args.Labels, args.Channels);
        var service = new Monitoring.CustomService(name, new()
        {
            ServiceId = args.Naming.ResourceName("service"),
            DisplayName = args.Naming.System,
            UserLabels = args.Labels.For("service-level"),
        }, Child.Of(this, args.Services.Api(GoogleApi.Monitoring)));

        foreach (var (key, objective) in args.Objectives.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var slo = NewObjective($"{name}-{key}", key, objective, service, args);

            foreach (var burn in Burns)
            {
                _ = alerts.New($"{name}-{key}-burn-{burn.Key}", new AlertDefinition(
                    string.Create(CultureInfo.InvariantCulture, $"{objective.Title}: error budget burns {burn.Factor} times too fast"), burn.Severity, "service-level",
                    "At this rate the month's promise is broken before the month is over.",
                    AlertCondition.BurnRate("Long window", slo, burn.Factor, burn.Long),
                    AlertCondition.BurnRate("Short window", slo, burn.Factor, burn.Short))
                {
                    All = true,
                });
            }
        }

        _ = alerts.New($"{name}-errors", new AlertDefinition("Requests fail", AlertSeverity.Critical, "service-level", "Users and services get errors from the load balancer.",
            AlertCondition.PromQl("Share of answers 5xx over 5 minutes", Errors(args.ErrorRatio), forSeconds: 120)));

        _ = alerts.New($"{name}-latency", new AlertDefinition("Requests are slow", AlertSeverity.High, "service-level", "95 of 100 requests should be faster.",
            AlertCondition.PromQl("p95 over 5 minutes", Latency(args.P95Milliseconds), forSeconds: 300)));

        RegisterOutputs();
    }

    Monitoring.Slo NewObjective(string name, string key, ServiceObjective objective, Monitoring.CustomService service, ServiceLevelArgs args)
    {
        var made = new Monitoring.SloArgs
        {
            Service = service.ServiceId,
            SloId = args.Naming.ResourceName(key),
            DisplayName = objective.Title,
            Goal = objective.Goal,
            RollingPeriodDays = 30,
            UserLabels = args.Labels.For("service-level"),
        };
        objective.Measure(made);

        return new Monitoring.Slo(name, made, Child.Of(this, args.Services.Api(GoogleApi.Monitoring), args.Metrics));
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
        $"histogram_quantile(0.95, sum by (le) (rate(loadbalancing_googleapis_com:https_total_latencies_bucket{{monitored_resource=\"https_lb_rule\"}}[5m]))) > {milliseconds}");
}
