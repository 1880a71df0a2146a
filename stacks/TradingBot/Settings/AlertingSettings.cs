using Groundwork.Infra.Gcp.Observability;
using Groundwork.Infra.Gcp.Resilience;
using Groundwork.Stacks.Common;

namespace Groundwork.Stacks.TradingBot.Settings;

/// <summary>Who is told, and where the runbooks are read.</summary>
public sealed record AlertingSettings
{
    /// <summary>Address that this repository is read at.</summary>
    public required string Repository { get; init; }

    /// <summary>Mailboxes, by key.</summary>
    public required IReadOnlyDictionary<string, string> Emails { get; init; }

    /// <summary>Telephones, by key.</summary>
    public required IReadOnlyDictionary<string, string> Telephones { get; init; }

    /// <summary>Telegram chat that is told.</summary>
    public required string TelegramChat { get; init; }

    /// <summary>When the daily report is made.</summary>
    public required CronSchedule Report { get; init; }

    /// <summary>Days that a report is kept.</summary>
    public required int ReportRetentionDays { get; init; }

    /// <summary>Integration key of PagerDuty; <c>null</c> where it is not told. A secret.</summary>
    public required Output<string>? PagerDutyKey { get; init; }

    /// <summary>Raised by one when that key is another.</summary>
    public required int PagerDutyKeyVersion { get; init; }

    /// <summary>Thresholds of key figures that are another here, by <c>service/figure/alert</c>.</summary>
    public required IReadOnlyDictionary<string, double> KpiThresholds { get; init; }

    internal static AlertingSettings Read(SettingsNode node)
    {
        var settings = new AlertingSettings
        {
            Repository = node.Text("repository", AlertRoutingArgs.CheckRepository),
            Emails = node.Map("emails", mailbox => mailbox.Text("address")),
            Telephones = node.Map("telephones", telephone => telephone.Text("number")),
            TelegramChat = node.Text("telegramChat", EscalationArgs.CheckTelegramChat),
            Report = node.Text("report", line => DailyReportArgs.CheckSchedule(CronSchedule.Parse(line, "Report"))),
            ReportRetentionDays = node.Whole("reportRetentionDays", 30, 3_650),
            PagerDutyKey = node.Flag("pagerDuty") ? SettingsReader.Secret("pagerDutyKey") : null,
            PagerDutyKeyVersion = node.Whole("pagerDutyKeyVersion", 1, 9_999),
            KpiThresholds = node.Map("kpiThresholds", threshold => threshold.Number("value", -1e12, 1e12)),
        };

        _ = AlertRoutingArgs.CheckEmails(settings.Emails);
        _ = AlertRoutingArgs.CheckTelephones(settings.Telephones);

        KpiTable.CheckThresholds(KeyFigures.All, settings.KpiThresholds);

        return settings;
    }
}
