namespace Groundwork.Policies.Rules.Observability;

/// <summary>What the rules on alerts ask of them.</summary>
static class Alerts
{
    public const string Policy = "gcp:monitoring/alertPolicy:AlertPolicy";

    public const string Metric = "gcp:logging/metric:Metric";

    static readonly string[] Texts =
    [
        "conditionThreshold.filter", "conditionAbsent.filter", "conditionMatchedLog.filter", "conditionPrometheusQueryLanguage.query",
        "conditionMonitoringQueryLanguage.query", "conditionSql.query",
    ];

    /// <summary>What each condition asks of the metrics: filters and queries.</summary>
    public static IEnumerable<Property> Queries(ResourceInputs alert) =>
        alert.Each("conditions").SelectMany(static c => Texts.Select(c.At)).Where(static p => !p.IsMissing);

    /// <summary>Passes where a condition names the metric, or refers to it.</summary>
    public static Verdict Watches(ResourceInputs alert, ResourceInputs metric, StackView stack)
    {
        if (stack.Targets(alert, "conditions").Contains(metric))
        {
            return Verdict.Passed;
        }

        var name = metric.At("name").AsText();
        return Says(alert, text => name is not null && text.Contains($"user/{name}", StringComparison.Ordinal));
    }

    /// <summary>Passes where a filter or a query says so, known parts of a partly unknown one included.</summary>
    public static Verdict Says(ResourceInputs alert, Predicate<string> test) => Verdict.Any(
        [
            alert.Violation("No condition says so."),
            .. Queries(alert).Select(q => KnownParts.Of(q).Any(p => test(p)) ? Verdict.Passed
                : q.IsUnknown && q.Origin is not Plan.Values.UnknownTemplate ? q.Undetermined()
                : q.Must("say so")),
        ]);

    /// <summary>Passes where the alert is on and has somebody to tell.</summary>
    public static Verdict Rings(ResourceInputs alert) =>
        alert.Require("enabled").NotEqualTo(false).And(alert.Each("notificationChannels").AtLeast(1, "name a channel"));
}
