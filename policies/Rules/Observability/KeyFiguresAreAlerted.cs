using System.Collections.Immutable;
using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Observability;

/// <summary>Whatever can fill up, slow down or fall behind has an alert before it does.</summary>
public sealed class KeyFiguresAreAlerted : StackRule
{
    static readonly ResourceTypes KpiTypes =
    [
        "gcp:sql/databaseInstance:DatabaseInstance", "gcp:compute/globalForwardingRule:GlobalForwardingRule",
        "gcp:pubsub/subscription:Subscription", "gcp:redis/instance:Instance", Alerts.Policy,
    ];

    /// <summary>The metrics that need an alert, by type of resource.</summary>
    public static readonly Setting<ImmutableSortedDictionary<string, Sequence<string>>> Figures = new(
        "figures",
        "Metrics that must have an alert, by the type of resource they are of.",
        new Dictionary<string, Sequence<string>>
        {
            ["gcp:sql/databaseInstance:DatabaseInstance"] =
            [
                "cloudsql.googleapis.com/database/cpu/utilization", "cloudsql.googleapis.com/database/memory/utilization",
                "cloudsql.googleapis.com/database/disk/utilization",
                "cloudsql.googleapis.com/database/replication/replica_lag", "cloudsql.googleapis.com/database/postgresql/num_backends",
            ],
            ["gcp:compute/globalForwardingRule:GlobalForwardingRule"] =
            [
                "loadbalancing.googleapis.com/https/request_count", "loadbalancing.googleapis.com/https/total_latencies",
                "monitoring.googleapis.com/uptime_check/time_until_ssl_cert_expires", "networksecurity.googleapis.com/https/request_count",
            ],
            ["gcp:pubsub/subscription:Subscription"] = ["pubsub.googleapis.com/subscription/oldest_unacked_message_age"],
            ["gcp:redis/instance:Instance"] = ["redis.googleapis.com/stats/memory/usage_ratio"],
        }.ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-mon-kpi-coverage",
        AppliesTo = KpiTypes,
        Severity = Severity.High,
        Summary = "A full disk, a lagging replica and an expired certificate are all seen days before.",
        Remediation = "Alert on each of the metrics; Infra.Observability makes them.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["soc2@2017:CC7.2", "iso-27001@2022:A.8.16"],
        Settings = [Figures],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        Get(Figures, stack)
            .Where(entry => stack.OfType(entry.Key).Any())
            .SelectMany(entry => entry.Value.Select(metric =>
            {
                var nothing = stack.Violation($"{entry.Key} must have an alert on {metric}, got none.");
                var alerts = stack.OfType(Alerts.Policy)
                    .Select(alert => Alerts.Says(alert, text => Names(text, metric)).And(Alerts.Rings(alert)));
                return Verdict.OneOf(alerts, nothing);
            }));

    // PromQL writes `cloudsql.googleapis.com/database/cpu/utilization` as `cloudsql_googleapis_com:database_cpu_utilization`.
    static bool Names(string text, string metric)
    {
        var slash = metric.IndexOf('/', StringComparison.Ordinal);
        var promql = $"{metric[..slash].Replace('.', '_')}:{metric[(slash + 1)..].Replace('/', '_')}";
        return text.Contains(metric, StringComparison.Ordinal) || text.Contains(promql, StringComparison.Ordinal);
    }
}
