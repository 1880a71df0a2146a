using Monitoring = Pulumi.Gcp.Monitoring;

namespace Groundwork.Infra.Gcp.Observability;

/// <summary>
/// The one place where alert policies are made, so that each has channels, a severity, a runbook, and limits to how often it is told.
/// </summary>
/// <param name="Owner">Component that the alerts belong to.</param>
/// <param name="Cloud">The project, its labels, and where alerts go.</param>
sealed record AlertPolicies(Resource Owner, GoogleContext Cloud)
{
    /// <summary>Makes one; metrics of ours that its conditions name are in <paramref name="after"/>.</summary>
    internal Monitoring.AlertPolicy New(string name, AlertDefinition alert, params IEnumerable<Resource> after)
    {
        var labels = Cloud.Labels.For("alerting");
        labels.Add("severity", alert.IsNotice ? "notice" : Word(alert.Severity));

        if (alert.Crisis is { } crisis)
            labels.Add("crisis", crisis);

        var runbook = Cloud.Channels.Runbook(alert.Runbook);

        return new Monitoring.AlertPolicy(name, new()
        {
            DisplayName = alert.Title,
            Severity = Google(alert.Severity),
            Combiner = alert.All ? "AND" : "OR",
            Conditions = alert.Conditions.ToArray(),
            Enabled = true,
            NotificationChannels = Cloud.Channels.For(alert.Severity),
            Documentation = new Monitoring.Inputs.AlertPolicyDocumentationArgs
            {
                Subject = $"[{Cloud.Labels.Environment}] {alert.Title}",
                Content = $"{alert.Impact}\n\nWhat to do: [runbook]({runbook})",
                MimeType = "text/markdown",
            },
            AlertStrategy = new Monitoring.Inputs.AlertPolicyAlertStrategyArgs
            {
                AutoClose = AutoClose(alert.Severity),
                NotificationPrompts = ["OPENED", "CLOSED"],
                // Cloud Monitoring limits rates itself only where it matches logs; elsewhere an open incident is told again this often.
                NotificationChannelStrategies = new Monitoring.Inputs.AlertPolicyAlertStrategyNotificationChannelStrategyArgs
                {
                    NotificationChannelNames = Cloud.Channels.For(alert.Severity),
                    RenotifyInterval = RenotifyInterval(alert.Severity),
                },
            },
            UserLabels = labels,
        }, Child.Of(Owner, Cloud.Services.Api(GoogleApi.Monitoring), after));
    }

    static string Word(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Low => "low",
        AlertSeverity.Medium => "medium",
        AlertSeverity.High => "high",
        _ => "critical",
    };

    static string Google(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Critical => "CRITICAL",
        AlertSeverity.High => "ERROR",
        _ => "WARNING",
    };

    // 30 minutes is the shortest and a day the longest that Google takes; faster escalation is the function's.
    static string RenotifyInterval(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Critical => "1800s",
        AlertSeverity.High => "3600s",
        AlertSeverity.Medium => "14400s",
        _ => "86400s",
    };

    static string AutoClose(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Critical or AlertSeverity.High => "86400s",
        _ => "43200s",
    };
}
