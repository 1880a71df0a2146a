using System.Text;
using Groundwork.Functions.Escalations;
using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Reports;

/// <summary>The daily report: from metrics, kept as an object, sent as a notice. A day's report is made once.</summary>
sealed class ReportFunction(Platform platform, string bucket, string alertTopic, TimeZoneInfo zone) : IFunction
{
    static readonly TimeSpan Day = TimeSpan.FromHours(24);

    public IReadOnlyList<Operation> Operations => [new Operation("/", CallerKind.Machine, ReportAsync)];

    public static IFunction Create(SettingsReader settings, Platform platform) => new ReportFunction(
        platform,
        settings.Bucket("REPORT_BUCKET"),
        settings.Matching("ALERT_TOPIC", "projects/[^/]+/topics/[^/]+", "projects/P/topics/T"),
        settings.Zone("SCHEDULE_TIME_ZONE"));

    async Task<object?> ReportAsync(FunctionRequest request)
    {
        var scheduledFor = request.ScheduledFor(request.Read<ReportRequest>().ScheduledFor);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(scheduledFor, zone).DateTime).AddDays(-1);
        var id = FormattableString.Invariant($"report-{day:yyyyMMdd}");
        var text = ReportText.Write(await FiguresAsync(day));
        var name = FormattableString.Invariant($"reports/{day:yyyy-MM-dd}.txt");
        var isNew = await platform.Storage.TryWriteAsync(bucket, name, Encoding.UTF8.GetBytes(text), "text/plain", 0) is not null;

        // Sent again when asked again: the escalation knows the incident by its id.
        await platform.PubSub.PublishAsync(alertTopic, id, new Alert(id, AlertSeverity.Notice, "Daily report", text, "report"));
        await platform.Metrics.WriteAsync(("report/succeeded", 1));
        platform.Log.Write(Severity.Notice, isNew ? "Daily report written." : "Daily report was written before.", ("object", name));
        return new { status = isNew ? "written" : "known", report = name };
    }

    async Task<ReportFigures> FiguresAsync(DateOnly day) => new()
    {
        Day = day,
        PnlByStrategy = await LatestAsync("strategy-worker/pnl"),
        TotalPnl = await OneAsync("core-engine/total_portfolio_pnl"),
        PortfolioValue = await OneAsync("core-engine/portfolio_value"),
        Uptime = await MeanAsync("probe/probe/healthy"),
        MaxDrawdown = await OneAsync("strategy-worker/max_drawdown", values => values.Max()),
        Var95 = await OneAsync("core-engine/var95"),
        Sharpe = await OneAsync("strategy-worker/sharpe_ratio", values => values.Average()),
        TradesExecuted = await OneAsync("strategy-worker/trades_executed", values => values.Sum()),
        ErrorRate = await OneAsync("strategy-worker/error_rate", values => values.Max()),
        ApiLatencyMilliseconds = await OneAsync("exchange-connector/api_latency", values => values.Max()),
        ReplicaLagSeconds = Reduce(
            await platform.Metrics.LatestAsync("cloudsql.googleapis.com/database/replication/replica_lag", Day),
            values => values.Max()),
        BackupGood = await OneAsync("verify/verify/good"),
    };

    Task<IReadOnlyDictionary<string, double>> LatestAsync(string name) =>
        platform.Metrics.LatestAsync($"{platform.Settings.FiguresPrefix}/{name}", Day);

    async Task<double?> OneAsync(string name, Func<IEnumerable<double>, double>? reduce = null) =>
        Reduce(await LatestAsync(name), reduce ?? (values => values.Last()));

    async Task<double?> MeanAsync(string name) =>
        Reduce(
            await platform.Metrics.LatestAsync($"{platform.Settings.FiguresPrefix}/{name}", Day, "ALIGN_MEAN"),
            values => values.Average());

    static double? Reduce(IReadOnlyDictionary<string, double> values, Func<IEnumerable<double>, double> reduce) =>
        values.Count > 0 ? reduce(values.Values) : null;
}
