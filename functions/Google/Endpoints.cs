using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Google;

/// <summary>
/// Base addresses of the services that are called. <c>ENDPOINT_…</c> variables override them, for tests and private endpoints.
/// </summary>
sealed record Endpoints
{
    public required Uri Metadata { get; init; }

    public required Uri Storage { get; init; }

    public required Uri Sql { get; init; }

    public required Uri Kms { get; init; }

    public required Uri Tasks { get; init; }

    public required Uri Secrets { get; init; }

    public required Uri Dns { get; init; }

    public required Uri Compute { get; init; }

    public required Uri Monitoring { get; init; }

    public required Uri PubSub { get; init; }

    public required Uri Telegram { get; init; }

    public required Uri Slack { get; init; }

    public required Uri PagerDuty { get; init; }

    /// <summary>How long one attempt may take.</summary>
    public required TimeSpan AttemptTimeout { get; init; }

    /// <summary>First pause between attempts; it doubles.</summary>
    public required TimeSpan RetryPause { get; init; }

    public static Endpoints Read(SettingsReader settings) => new()
    {
        // The one address that is plain HTTP: the instance's own metadata server.
        Metadata = settings.OptionalUrl("ENDPOINT_METADATA") ?? new Uri("http://metadata.google.internal/"),
        Storage = Or(settings, "ENDPOINT_STORAGE", "https://storage.googleapis.com/"),
        Sql = Or(settings, "ENDPOINT_SQL", "https://sqladmin.googleapis.com/"),
        Kms = Or(settings, "ENDPOINT_KMS", "https://cloudkms.googleapis.com/"),
        Tasks = Or(settings, "ENDPOINT_TASKS", "https://cloudtasks.googleapis.com/"),
        Secrets = Or(settings, "ENDPOINT_SECRETS", "https://secretmanager.googleapis.com/"),
        Dns = Or(settings, "ENDPOINT_DNS", "https://dns.googleapis.com/"),
        Compute = Or(settings, "ENDPOINT_COMPUTE", "https://compute.googleapis.com/"),
        Monitoring = Or(settings, "ENDPOINT_MONITORING", "https://monitoring.googleapis.com/"),
        PubSub = Or(settings, "ENDPOINT_PUBSUB", "https://pubsub.googleapis.com/"),
        Telegram = Or(settings, "ENDPOINT_TELEGRAM", "https://api.telegram.org/"),
        Slack = Or(settings, "ENDPOINT_SLACK", "https://hooks.slack.com/"),
        PagerDuty = Or(settings, "ENDPOINT_PAGERDUTY", "https://events.pagerduty.com/"),
        AttemptTimeout = TimeSpan.FromMilliseconds(settings.Number("ATTEMPT_TIMEOUT_MS", 100, 120_000, 10_000)),
        RetryPause = TimeSpan.FromMilliseconds(settings.Number("RETRY_PAUSE_MS", 1, 10_000, 500)),
    };

    static Uri Or(SettingsReader settings, string name, string otherwise) => settings.OptionalUrl(name) ?? new Uri(otherwise);
}
