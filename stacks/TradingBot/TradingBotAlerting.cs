using Groundwork.Infra.Encryption;
using Groundwork.Infra.Identity;
using Groundwork.Infra.Observability;
using Groundwork.Infra.Platform;
using Groundwork.Infra.Resilience;
using Groundwork.Infra.Secrets;

namespace Groundwork.Stacks.TradingBot;

/// <summary>What is done about an alert, and who does it: an identity a function.</summary>
sealed class TradingBotAlerting
{
    readonly ComponentResourceOptions _project;

    internal TradingBotAlerting(ProjectServices services, Naming naming, ComponentResourceOptions project)
    {
        ServiceIdentity New(string name, string does) =>
            new(name, new() { Services = services, AccountId = naming.ServiceAccountId(name), DisplayName = does }, project);

        _project = project;
        Baseline = New("baseline", "Writes what figures usually are");
        Escalation = New("escalation", "Acts on alerts, tells people, escalates");
        Operator = New("operator", "What people on call do by the queue");
        Push = New("alert-push", "Delivers alerts to the escalation");
        Report = New("report", "Writes the daily report");
    }

    internal ServiceIdentity Baseline { get; }

    internal ServiceIdentity Escalation { get; }

    internal ServiceIdentity Operator { get; }

    internal ServiceIdentity Push { get; }

    internal ServiceIdentity Report { get; }

    /// <summary>The function that acts and escalates; every service of the hosts obeys it.</summary>
    internal Escalation Escalate(TradingBotSettings settings, FunctionRuntime functions, AlertRouting alerting, SecretStore secrets, EncryptionKeys keys, ServiceIdentity bot) =>
        new("escalations", new()
        {
            Runtime = functions,
            Identity = Escalation,
            PushIdentity = Push,
            AlertTopicId = alerting.TopicId,
            TopicKey = keys.For("messages", "us"),
            Regions = settings.Regions,
            TelegramToken = secrets.For(TradingBotSecrets.TelegramToken),
            TelegramChat = settings.Alerting.TelegramChat,
            SlackWebhook = secrets.For(TradingBotSecrets.SlackWebhook),
            PagerDutyKey = secrets.For(TradingBotSecrets.PagerDutyKey),
            Obeyers = settings.Hosts.Units.Keys.ToDictionary(service => service, _ => (Input<string>)bot.Member),
            Operators = new Dictionary<string, Input<string>> { ["on-call"] = Operator.Member },
        }, _project);

    /// <summary>What is told without anybody's alarm: the daily report, and what figures usually are.</summary>
    internal void Inform(TradingBotSettings settings, FunctionRuntime functions, AlertRouting alerting, EncryptionKeys keys)
    {
        _ = new DailyReport("daily-report", new()
        {
            Runtime = functions,
            Identity = Report,
            Key = keys.For("reports", "us"),
            AlertTopicId = alerting.TopicId,
            Schedule = settings.Alerting.Report,
            RetentionDays = settings.Alerting.ReportRetentionDays,
        }, _project);

        _ = new AnomalyBaseline("anomaly-baseline", new()
        {
            Runtime = functions,
            Identity = Baseline,
            Figures = TradingBotKpis.LeastDeviations,
            VolatilityFigure = TradingBotKpis.PriceVolatility,
        }, _project);
    }
}
