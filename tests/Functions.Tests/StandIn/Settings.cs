using System.Globalization;

namespace Groundwork.Functions.Tests.StandIn;

/// <summary>Settings that every function starts with; each test changes what it is about.</summary>
static class Settings
{
    static readonly string[] Services =
        [
            "METADATA", "STORAGE", "SQL", "KMS", "TASKS", "SECRETS", "DNS", "COMPUTE", "MONITORING", "PUBSUB", "TELEGRAM", "SLACK",
            "PAGERDUTY",
        ];

    public static Dictionary<string, string> For(string target, Uri google)
    {
        var settings = Plain(target, google);
        foreach (var service in Services)
            settings[$"ENDPOINT_{service}"] = google.ToString();

        return settings;
    }

    static Dictionary<string, string> Plain(string target, Uri google) => new(StringComparer.Ordinal)
    {
        ["FUNCTION_TARGET"] = target,
        ["PORT"] = "0",
        ["BIND_LOOPBACK"] = "1",
        ["PROJECT_ID"] = "trading-bot-test",
        ["FUNCTION_URL"] = RunningApp.Audience,
        ["FAILOVER_URL"] = RunningApp.Audience,
        ["CALLERS"] = "scheduler@trading-bot-test.iam.gserviceaccount.com",
        ["OPERATORS"] = "operator@trading-bot-test.iam.gserviceaccount.com",
        ["STATE_BUCKET"] = "trading-bot-recovery-state",
        ["TASK_QUEUE"] = "projects/trading-bot-test/locations/us-east1/queues/recovery",
        ["TASK_CALLER"] = "scheduler@trading-bot-test.iam.gserviceaccount.com",
        ["REGIONS"] = "us-central1,us-east1",
        ["INSTANCES"] = "trading-db-us-central1,trading-db-us-east1",
        ["ADDRESSES"] = "10.20.0.3,127.0.0.1",
        ["AUTOSCALERS"] = "fleet-us-central1,fleet-us-east1",
        ["HOST_GROUPS"] = "fleet-us-central1,fleet-us-east1",
        ["FENCE_POLICY"] = "trading-bot-firewall",
        ["LEASE_BUCKET"] = "trading-bot-leases",
        ["DNS_ZONE"] = "trading-bot-private",
        ["DNS_NAME"] = "db.trading-bot.internal.",
        ["BACKEND_SERVICES"] = "trading-bot-global-lb",
        ["ADDRESS_SECRET_NAME"] = "projects/trading-bot-test/secrets/trading-bot-database-address",
        ["CONTROL_TOPIC"] = "projects/trading-bot-test/topics/trading-bot-control",
        ["ALERT_TOPIC"] = "projects/trading-bot-test/topics/trading-bot-alerts",
        ["HEALTH_URLS"] = $"{google}healthy",
        ["EVIDENCE_BUCKET"] = "trading-bot-evidence",
        ["BACKUP_BUCKET"] = "trading-bot-critical-backups",
        ["EXPORT_BUCKET"] = "trading-bot-database-exports",
        ["VAULT_BUCKET"] = "trading-bot-backup-vault",
        ["VAULT_REGION"] = "us-west1",
        ["REPORT_BUCKET"] = "trading-bot-reports",
        ["BACKUP_KEY"] = "projects/trading-bot-test/locations/us/keyRings/backup/cryptoKeys/backup",
        ["VERIFY_PREFIX"] = "trading-bot-verify-",
        ["COUNTED_TABLES"] = "strategies,portfolios,ledger_entries",
        ["DATABASE_HOST"] = "127.0.0.1",
        ["DATABASE_NAME"] = "trading",
        ["DATABASE_USER"] = "postgres",
        ["DATABASE_TLS"] = "off",
        ["TELEGRAM_SECRET_NAME"] = "projects/trading-bot-test/secrets/trading-bot-telegram-token",
        ["TELEGRAM_CHAT"] = "-1001",
        ["SLACK_SECRET_NAME"] = "projects/trading-bot-test/secrets/trading-bot-slack-webhook",
        ["ESCALATION_DELAYS"] = "low=60/120,medium=30/60,high=5/15,critical=1/5",
        ["PAGERDUTY_SECRET_NAME"] = "projects/trading-bot-test/secrets/trading-bot-pagerduty-key",
        ["FIGURES"] = "core-engine/queued_messages=5,exchange-connector/api_latency=2.5",
        ["VOLATILITY_FIGURE"] = "exchange-connector/price_volatility",
        ["TOKEN_KEYS_URL"] = $"{google}keys",
        ["ATTEMPT_TIMEOUT_MS"] = TestClock.Deadline.TotalMilliseconds.ToString(CultureInfo.InvariantCulture),
        ["RETRY_PAUSE_MS"] = "5",
    };
}
