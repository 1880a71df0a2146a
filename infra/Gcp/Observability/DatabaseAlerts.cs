using System.Globalization;

namespace Groundwork.Infra.Gcp.Observability;

/// <summary>
/// Tells before a Cloud SQL instance of the project, primary or replica, is out of processor, memory, disk or connections,
/// or a replica too far behind.
/// Defines one <c>monitoring.AlertPolicy</c> per figure.
/// </summary>
public sealed class DatabaseAlerts : ComponentResource
{
    /// <summary>Makes the alerts on all instances of the project.</summary>
    public DatabaseAlerts(string name, DatabaseAlertsArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/observability:DatabaseAlerts", name, args, options)
    {
        var alerts = new AlertPolicies(this, args.Cloud);

        foreach (var (key, alert) in Alerts(args))
            _ = alerts.New($"{name}-{key}", alert);

        RegisterOutputs();
    }

    static IEnumerable<(string Key, AlertDefinition Alert)> Alerts(DatabaseAlertsArgs args)
    {
        yield return ("cpu", new("Database: processor above 80 %", AlertSeverity.Medium, "database-load",
            "Queries slow down soon. See Query Insights for what runs.",
            AlertCondition.PromQl("CPU above 80 % for 10 minutes", Above("cpu_utilization", 0.8), forSeconds: 600)));

        yield return ("memory", new("Database: memory above 90 %", AlertSeverity.High, "database-load",
            "The instance restarts when it runs out of memory, and trading stops with it.",
            AlertCondition.PromQl("Memory above 90 % for 10 minutes", Above("memory_utilization", 0.9), forSeconds: 600)));

        yield return ("disk", new("Database: disk above 85 %", AlertSeverity.High, "database-disk",
            "The disk grows by itself up to its limit; at the limit the instance stops.",
            AlertCondition.PromQl("Disk above 85 %", Above("disk_utilization", 0.85), forSeconds: 300)));

        yield return ("disk-forecast", new("Database: disk full within a day", AlertSeverity.Medium, "database-disk",
            "At the present rate the disk is full within 24 hours. Raise diskLimitGb, or find what grows.",
            AlertCondition.Forecast(
                "Disk full in 24 hours",
                "metric.type=\"cloudsql.googleapis.com/database/disk/utilization\" AND resource.type=\"cloudsql_database\"", 0.95,
                horizonHours: 24)));

        yield return ("replica-lag", new("Database: the replica falls behind", AlertSeverity.High, "replica-lag",
            "A failover now would lose what the replica does not have yet.",
            AlertCondition.PromQl(
                "Replica lag above a fifth of the recovery point",
                Above("replication_replica_lag", args.RecoveryPointSeconds / 5.0),
                forSeconds: 120)));

        yield return ("replica-lag-critical", new("Database: the recovery point is about to be missed", AlertSeverity.Critical,
            "replica-lag",
            "A failover now would lose more than is allowed.",
            AlertCondition.PromQl(
                "Replica lag above four fifths of the recovery point",
                Above("replication_replica_lag", args.RecoveryPointSeconds * 0.8),
                forSeconds: 60)));

        yield return ("connections", new("Database: four fifths of the connections are taken", AlertSeverity.High, "database-connections",
            "Services that connect next are refused.",
            AlertCondition.PromQl(
                "Connections above 80 % of max_connections",
                "sum by (database_id) "
                    + "(cloudsql_googleapis_com:database_postgresql_num_backends{monitored_resource=\"cloudsql_database\"}) > "
                    + $"{Number(args.MaxConnections * 0.8)}", forSeconds: 300)));

        yield return ("connections-forecast", new("Database: connections run out within an hour", AlertSeverity.Medium,
            "database-connections",
            "At the present rate no connection is left within an hour.",
            AlertCondition.Forecast(
                "Connections run out within an hour",
                "metric.type=\"cloudsql.googleapis.com/database/postgresql/num_backends\" AND resource.type=\"cloudsql_database\"",
                args.MaxConnections * 0.95, horizonHours: 1, sumBy: "resource.label.database_id")));

        yield return ("down", new("Database: an instance is not up", AlertSeverity.Critical, "database-down",
            "Nothing can be read or written there. On the primary, the failover starts by itself after 90 seconds.",
            AlertCondition.PromQl(
                "Instance not up for 2 minutes",
                "max by (database_id) (cloudsql_googleapis_com:database_up{monitored_resource=\"cloudsql_database\"}) < 1",
                forSeconds: 120))
        {
            Crisis = "database-failure",
        });
    }

    static string Above(string figure, double limit) =>
        $"max by (database_id) (cloudsql_googleapis_com:database_{figure}{{monitored_resource=\"cloudsql_database\"}}) > {Number(limit)}";

    static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
