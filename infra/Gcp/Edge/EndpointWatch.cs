using System.Globalization;
using Groundwork.Infra.Gcp.Observability;
using Compute = Pulumi.Gcp.Compute;
using Monitoring = Pulumi.Gcp.Monitoring;

namespace Groundwork.Infra.Gcp.Edge;

/// <summary>What tells that an endpoint is not reached, soon will not be, or is under attack.</summary>
static class EndpointWatch
{
    // Google renews a month before the end: three weeks before it, two renewals a week apart have failed.
    const int SoonDays = 21;
    const int LastDays = 7;

    internal static void Define(ComponentResource owner, string name, PublicEndpointArgs args, Compute.SecurityPolicy shield)
    {
        var alerts = new AlertPolicies(owner, args.Cloud);
        var check = NewCheck(owner, name, args);

        _ = alerts.New($"{name}-down", new AlertDefinition(
            "The endpoint is not reached from outside", AlertSeverity.Critical, "endpoint-down",
            $"From two regions of the world or more, `https://{args.HostName}{args.HealthPath}` does not answer as it should.",
            AlertCondition.ChecksFail("Regions that the check fails from", check.UptimeCheckId)));

        _ = alerts.New($"{name}-certificate", new AlertDefinition(
            "The certificate was not renewed", AlertSeverity.High, "certificate",
            $"Google renews it a month before its end, and has not: it ends in less than {SoonDays} days.",
            AlertCondition.PromQl("Days until the certificate ends", DaysLeft(args.HostName, SoonDays))));

        _ = alerts.New($"{name}-certificate-ends", new AlertDefinition(
            "The certificate ends within days", AlertSeverity.Critical, "certificate",
            $"In less than {LastDays} days every client refuses the connection.",
            AlertCondition.PromQl("Days until the certificate ends", DaysLeft(args.HostName, LastDays))));

        _ = alerts.New($"{name}-blocked", new AlertDefinition(
            "Many requests are blocked", AlertSeverity.Medium, "blocked-requests",
            "An attack that is held off, or a rule that blocks those it should not.",
            AlertCondition.PromQl("Blocked requests a second over 5 minutes", Blocked(args.BlockedPerSecond), forSeconds: 300)), shield);

        LogAlert.Define(owner, args.Cloud.Services, alerts, new LogAlert(
            args.Cloud.Naming.ResourceName("endpoint-anomaly"), $"{name}-anomaly",
            new AlertDefinition(
                "Traffic is not as usual",
                AlertSeverity.High,
                "blocked-requests",
                "Adaptive Protection takes it for an attack, and blocks it by itself while it lasts."),
            string.Create(
                CultureInfo.InvariantCulture,
                $"resource.type=\"network_security_policy\" AND "
                    + $"jsonPayload.alertId:* AND jsonPayload.confidence>={args.AnomalyConfidence}"),
            ("resource.labels.policy_name", "jsonPayload.alertId", "jsonPayload.backendService"),
            "network_security_policy"));
    }

    static Monitoring.UptimeCheckConfig NewCheck(ComponentResource owner, string name, PublicEndpointArgs args) =>
        new($"{name}-check", new()
        {
            DisplayName = $"https://{args.HostName}{args.HealthPath}",
            CheckerType = "STATIC_IP_CHECKERS",
            MonitoredResource = new Monitoring.Inputs.UptimeCheckConfigMonitoredResourceArgs
            {
                Type = "uptime_url",
                Labels = new InputMap<string> { ["host"] = args.HostName, ["project_id"] = args.Cloud.Services.Project.Id },
            },
            HttpCheck = new Monitoring.Inputs.UptimeCheckConfigHttpCheckArgs
            {
                RequestMethod = "GET",
                Path = args.HealthPath,
                Port = 443,
                UseSsl = true,
                ValidateSsl = true,
                AcceptedResponseStatusCodes =
                    new Monitoring.Inputs.UptimeCheckConfigHttpCheckAcceptedResponseStatusCodeArgs { StatusValue = 200 },
            },
            ContentMatchers = new Monitoring.Inputs.UptimeCheckConfigContentMatcherArgs
            {
                Content = args.HealthContent,
                Matcher = "CONTAINS_STRING",
            },
            // A minute is the shortest there is.
            Period = "60s",
            Timeout = "10s",
            SelectedRegions = args.CheckRegions.ToArray(),
            LogCheckFailures = true,
            UserLabels = args.Cloud.Labels.For("edge"),
        }, Child.Of(owner, args.Cloud.Services.Api(GoogleApi.Monitoring)));

    static string DaysLeft(string host, int days) => string.Create(
        CultureInfo.InvariantCulture,
        $"min by (host) (monitoring_googleapis_com:uptime_check_time_until_ssl_cert_expires{{monitored_resource=\"uptime_url\", "
            + $"host=\"{host}\"}}) < {days}");

    static string Blocked(int perSecond) => string.Create(
        CultureInfo.InvariantCulture,
        $"sum by (policy_name) (rate(networksecurity_googleapis_com:https_request_count{{monitored_resource=\"network_security_policy\", "
            + $"blocked=\"true\"}}[5m])) > {perSecond}");
}
