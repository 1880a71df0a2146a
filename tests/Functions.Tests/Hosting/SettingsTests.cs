using Groundwork.Functions.Hosting;
using Groundwork.Functions.Tests.StandIn;
using Groundwork.TestKit;

namespace Groundwork.Functions.Tests.Hosting;

public sealed class SettingsTests
{
    public static TheoryData<string> Targets => [.. FunctionCatalog.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task That_are_missing_are_all_named_at_once(string target)
    {
        using var log = new StringWriter();

        var exit = await FunctionHost.RunAsync(new Dictionary<string, string> { ["FUNCTION_TARGET"] = target }, log);

        Assert.Equal(1, exit);
        Assert.Contains("PROJECT_ID is missing; set the environment variable.", log.ToString(), StringComparison.Ordinal);
        Assert.Contains("STATE_BUCKET is missing; set the environment variable.", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_no_function_are_refused()
    {
        using var log = new StringWriter();

        var exit = await FunctionHost.RunAsync(Settings.For("backups", new Uri("http://127.0.0.1:9/")), log);

        Assert.Equal(1, exit);
        Assert.Contains(
            "FUNCTION_TARGET must be one of backup, baseline, drill, escalation, failover, probe, report, vault, verify, got 'backups'.",
            log.ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup", "VAULT_REGION", "us-east1", "VAULT_REGION must differ from the data regions us-central1, us-east1, got us-east1")]
    [InlineData("backup", "INCREMENTAL_SCHEDULE", "hourly", "INCREMENTAL_SCHEDULE must be a cron line of five fields")]
    [InlineData("backup", "SCHEDULE_TIME_ZONE", "Mars/Olympus", "SCHEDULE_TIME_ZONE must be an IANA time zone")]
    [InlineData("backup", "FUNCTION_URL", "http://plain.example", "FUNCTION_URL must be an https:// address, got 'http://plain.example'.")]
    [InlineData("backup", "ENDPOINT_SQL", "http://evil.example", "ENDPOINT_SQL must be an https:// address")]
    [InlineData(
        "backup", "DATABASE_HOST", "db.example", "DATABASE_TLS must be on for any host but this machine, got off for 'db.example'.")]
    [InlineData(
        "backup",
        "CRITICAL_TABLES",
        "a;DROP TABLE b",
        "CRITICAL_TABLES must be a comma-separated list of table names, got 'a;DROP TABLE b'.")]
    [InlineData(
        "failover",
        "REGIONS",
        "us-east1,us-east1",
        "REGIONS must name two different regions, the primary's first, got 'us-east1,us-east1'.")]
    [InlineData(
        "failover", "ADDRESSES", "10.0.0.1", "ADDRESSES must name one for each of the two regions, in the order of REGIONS, got 1.")]
    [InlineData("failover", "MOST_HOSTS", "1", "MOST_HOSTS must be at least LEAST_HOSTS (2), got 1.")]
    [InlineData(
        "verify", "VERIFY_PREFIX", "trading-", "VERIFY_PREFIX must not fit any of INSTANCES, got 'trading-': what it names is deleted.")]
    [InlineData("vault", "VAULT_BUCKET", "trading-bot-critical-backups", "VAULT_BUCKET must differ from BACKUP_BUCKET")]
    [InlineData(
        "baseline",
        "FIGURES",
        "core-engine/queued_messages",
        "FIGURES must be a comma-separated list of service/figure=least deviation, got 'core-engine/queued_messages'.")]
    [InlineData("baseline", "BASELINE_WEEKS", "3", "BASELINE_WEEKS must be a whole number between 4 and 6, got '3'.")]
    [InlineData(
        "escalation",
        "SLACK_SECRET_NAME",
        "https://hooks.slack.com/services/x",
        "SLACK_SECRET_NAME must be projects/P/secrets/S: the secret's name, not its value")]
    [InlineData(
        "escalation",
        "ESCALATION_DELAYS",
        "low=60/120,medium=30/60,high=5/15",
        "ESCALATION_DELAYS must give each of low, medium, high, critical once its minutes")]
    [InlineData(
        "escalation",
        "ESCALATION_DELAYS",
        "low=60/120,medium=30/60,high=15/5,critical=1/5",
        "ESCALATION_DELAYS must give each of low, medium, high, critical once its minutes")]
    [InlineData(
        "escalation",
        "ESCALATION_DELAYS",
        "low=60/120,low=30/60,high=5/15,critical=1/5",
        "ESCALATION_DELAYS must give each of low, medium, high, critical once its minutes")]
    [InlineData("escalation", "ESCALATION_DELAYS", "", "ESCALATION_DELAYS is missing; set the environment variable.")]
    public void That_do_not_fit_are_refused(string target, string name, string value, string error)
    {
        var environment = Settings.For(target, new Uri("http://127.0.0.1:9/"));
        environment[name] = value;

        var refused = Assert.Throws<SettingsException>(() => FunctionHost.Build(environment, TextWriter.Null, TimeProvider.System));

        Assert.StartsWith(error, Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Are_all_in_the_readme(string target)
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "functions", "README.md"));
        var read = new RecordingSettings(Settings.For(target, new Uri("http://127.0.0.1:9/")));

        _ = FunctionHost.Build(read, TextWriter.Null, TimeProvider.System);

        Assert.Contains("PROJECT_ID", read.Asked);
        Assert.All(
            read.Asked.Where(name => !name.StartsWith("ENDPOINT_", StringComparison.Ordinal) && name != "PORT"),
            name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
    }
}
