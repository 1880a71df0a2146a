namespace Groundwork.Stacks.Tests.Alerting;

/// <summary>Every threshold that alerts in production fires where it must and only there.</summary>
public sealed class ThresholdAlertTests
{
    const string Policy = "gcp:monitoring/alertPolicy:AlertPolicy";

    // Alert, metric, resource; value an hour ago and now of a straight line that must be told, and of one that must not.
    public static readonly TheoryData<string, string, string, double, double, double, double> Forecasts = new()
    {
        {
            "database-alerts-disk-forecast", "cloudsql.googleapis.com/database/disk/utilization", "cloudsql_database", 0.50, 0.52, 0.50,
            0.51
        },
        {
            "database-alerts-connections-forecast", "cloudsql.googleapis.com/database/postgresql/num_backends", "cloudsql_database", 300,
            700, 300, 550
        },
        {
            "kpis-core-engine-queued-messages-backlog-forecast", "custom.googleapis.com/trading-bot/core-engine/queued_messages", "global",
            0, 8000, 0, 4000
        },
        {
            "kpis-exchange-connector-rate-limit-use-high-forecast", "custom.googleapis.com/trading-bot/exchange-connector/rate_limit_use",
            "global", 20, 65, 20, 50
        },
        {
            "kpis-capital-manager-risk-budget-use-full-forecast", "custom.googleapis.com/trading-bot/capital-manager/risk_budget_use",
            "global", 40, 65, 40, 55
        },
    };

    // Alert, and a resource that its entries are counted under.
    public static readonly TheoryData<string, string> Events = new()
    {
        { "audit-owner-change", "global" },
        { "audit-audit-config-change", "global" },
        { "audit-custom-role-change", "global" },
        { "audit-firewall-change", "global" },
        { "audit-network-change", "global" },
        { "audit-route-change", "global" },
        { "audit-storage-iam-change", "gcs_bucket" },
        { "audit-database-change", "cloudsql_database" },
        { "audit-key-change", "global" },
        { "audit-suspicious-activity-high", "gce_instance" },
        { "audit-suspicious-activity-critical", "gce_instance" },
        { "failover-calls", "cloud_run_revision" },
        { "endpoint-anomaly", "network_security_policy" },
        { "intrusion-critical", "ids.googleapis.com/Endpoint" },
        { "intrusion-high", "ids.googleapis.com/Endpoint" },
        { "deployments-failed", "global" },
        { "deployments-broken-host", "gce_instance" },
    };

    public static readonly TheoryData<string, double> Burns = new()
    {
        { "service-level-availability-burn-fast", 14.4 },
        { "service-level-availability-burn-medium", 6 },
        { "service-level-availability-burn-slow", 1 },
        { "service-level-latency-burn-fast", 14.4 },
        { "service-level-latency-burn-medium", 6 },
        { "service-level-latency-burn-slow", 1 },
        { "service-level-trades-burn-fast", 14.4 },
        { "service-level-trades-burn-medium", 6 },
        { "service-level-trades-burn-slow", 1 },
    };

    [Theory]
    [MemberData(nameof(Forecasts))]
    public async Task Foresee_a_rise_that_goes_on(
        string alert, string metric, string resource, double from, double to, double calmFrom, double calmTo)
    {
        var policy = (await Systems.Run("prod", isPreview: false))[Policy, alert];

        Assert.True(Threshold.Fires(policy, filter => Threshold.Selects(filter, metric, resource) ? Line(from, to) : []));
        Assert.False(Threshold.Fires(policy, filter => Threshold.Selects(filter, metric, resource) ? Line(calmFrom, calmTo) : []));
    }

    [Theory]
    [MemberData(nameof(Events))]
    public async Task Tell_of_the_first_entry(string name, string resource)
    {
        var program = await Systems.Run("prod", isPreview: false);
        var policy = program[Policy, $"{name}-alert"];
        var metric = $"logging.googleapis.com/user/{program["gcp:logging/metric:Metric", name]["name"]}";

        Assert.True(Threshold.Fires(policy, filter => Threshold.Selects(filter, metric, resource) ? [0, 0, 1] : []));
        Assert.False(Threshold.Fires(policy, filter => Threshold.Selects(filter, metric, resource) ? [0, 0, 0] : []));
        Assert.False(
            Threshold.Fires(policy, filter => Threshold.Selects(filter, "logging.googleapis.com/user/other", resource) ? [0, 0, 1] : []));
    }

    [Fact]
    public async Task Tell_of_a_check_that_fails_from_two_regions()
    {
        var policy = (await Systems.Run("prod", isPreview: false))[Policy, "endpoint-down"];

        Assert.True(Threshold.Fires(policy, filter => Failing(filter, 0, 2, 2)));
        Assert.False(Threshold.Fires(policy, filter => Failing(filter, 0, 1, 1)));
        Assert.False(Threshold.Fires(policy, filter => Failing(filter, 0, 0, 2)));
    }

    [Theory]
    [MemberData(nameof(Burns))]
    public async Task Tell_of_a_budget_that_burned_too_fast_and_still_does(string alert, double factor)
    {
        var policy = (await Systems.Run("prod", isPreview: false))[Policy, alert];
        var (longer, shorter) =
            ((string)policy["conditions[0].conditionThreshold.filter"]!, (string)policy["conditions[1].conditionThreshold.filter"]!);
        Assert.NotEqual(longer, shorter);

        Assert.True(Threshold.Fires(policy, _ => [factor * 1.01]));
        Assert.False(Threshold.Fires(policy, filter => filter == longer ? [factor * 1.01] : [factor]));
        Assert.False(Threshold.Fires(policy, filter => filter == shorter ? [factor * 1.01] : [factor]));
    }

    [Theory]
    [InlineData("fast", "3600s", "300s")]
    [InlineData("medium", "21600s", "1800s")]
    [InlineData("slow", "259200s", "21600s")]
    public async Task Burn_over_the_windows_of_their_pair(string pair, string longWindow, string shortWindow)
    {
        var policy = (await Systems.Run("prod", isPreview: false))[Policy, $"service-level-availability-burn-{pair}"];

        Assert.Equal("AND", policy["combiner"]);
        Assert.EndsWith($", \"{longWindow}\")", (string)policy["conditions[0].conditionThreshold.filter"]!, StringComparison.Ordinal);
        Assert.EndsWith($", \"{shortWindow}\")", (string)policy["conditions[1].conditionThreshold.filter"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Have_a_case_each()
    {
        var program = await Systems.Run("prod", isPreview: false);
        var tested = Forecasts.Select(row => row.Data.Item1)
            .Concat(Events.Select(row => $"{row.Data.Item1}-alert"))
            .Concat(Burns.Select(row => row.Data.Item1))
            .Append("endpoint-down");

        var thresholds = program.OfType(Policy)
            .Where(alert => alert["conditions[0].conditionThreshold.filter"] is not null)
            .Select(alert => alert.Name);

        Assert.Equal(thresholds.Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
    }

    // Regions that the check fails from, minute by minute.
    static double[] Failing(string filter, params double[] regions) =>
        Threshold.Selects(filter, "monitoring.googleapis.com/uptime_check/check_passed", "uptime_url") ? regions : [];

    static double[] Line(double from, double to) =>
        [.. Enumerable.Range(0, 121).Select(minute => from + ((to - from) * (minute - 60) / 60)).Select(value => Math.Max(value, 0))];
}
