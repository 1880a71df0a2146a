namespace Groundwork.Stacks.Tests.TradingBot;

public sealed class TradingBotHostsTests
{
    const string Template = "gcp:compute/regionInstanceTemplate:RegionInstanceTemplate";
    const string Autoscaler = "gcp:compute/regionAutoscaler:RegionAutoscaler";

    [Theory]
    [InlineData("primary", "us-central1", "e2-standard-4", "ON", 2, 10)]
    [InlineData("standby", "us-east1", "e2-standard-2", "OFF", 1, 3)]
    public async Task Have_the_figures_of_the_requirements_in_prod(
        string fleet, string region, string machineType, string mode, int min, int max)
    {
        var program = await Systems.Run("prod");

        Assert.Equal(machineType, program[Template, $"hosts-{fleet}-template"]["machineType"]);
        Assert.Equal(region, program[Template, $"hosts-{fleet}-template"]["region"]);
        Assert.Equal(mode, program[Autoscaler, $"hosts-{fleet}-autoscaler"]["autoscalingPolicy.mode"]);
        Assert.Equal((double)min, program[Autoscaler, $"hosts-{fleet}-autoscaler"]["autoscalingPolicy.minReplicas"]);
        Assert.Equal((double)max, program[Autoscaler, $"hosts-{fleet}-autoscaler"]["autoscalingPolicy.maxReplicas"]);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Run_every_service_and_each_strategy(string stack)
    {
        var units = Units(await UserData(stack, "primary"));

        Assert.Equal(
            [
                "trading-bot-capital-manager.service",
                "trading-bot-core.service",
                "trading-bot-exchange-connector.service",
                "trading-bot-releases.service",
                "trading-bot-strategy-worker-grid-trader.service",
                "trading-bot-strategy-worker-ma-crossover.service",
            ],
            units);
    }

    [Fact]
    public async Task Hold_the_capital_manager_and_each_strategy_to_one()
    {
        var data = await UserData("prod", "primary");

        var leases = data.Split('\n')
            .Where(line => line.Contains("/opt/lease/lease", StringComparison.Ordinal))
            .Select(line => line.Split("--object ")[1].Split(' ')[0]);

        Assert.Equal(["leases/capital-manager", "leases/strategy-worker-grid-trader", "leases/strategy-worker-ma-crossover"], leases);
    }

    [Theory]
    [InlineData("grid-trader", "456")]
    [InlineData("ma-crossover", "123")]
    public async Task Tell_each_worker_its_strategy(string strategy, string id)
    {
        var data = await UserData("prod", "standby");

        var file = data[data.IndexOf($"/etc/groundwork/strategy-worker-{strategy}.env\n", StringComparison.Ordinal)..];

        Assert.Contains(
            $"STRATEGY={strategy}\n      STRATEGY_ID={id}\n",
            file[..file.IndexOf("  - path", StringComparison.Ordinal)],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Differ_between_the_regions_only_in_who_goes_first()
    {
        var (primary, standby) = (await UserData("prod", "primary"), await UserData("prod", "standby"));

        Assert.Equal(primary.Replace("--hold-back-seconds 0 ", "--hold-back-seconds 120 ", StringComparison.Ordinal), standby);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Are_told_no_secret(string stack)
    {
        var variables = (await UserData(stack, "primary"))
            .Split('\n')
            .Where(line => System.Text.RegularExpressions.Regex.IsMatch(line, "^ +[A-Z_]+="))
            .Select(line => line.Trim().Split('=')[0])
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            ["DATABASE_HOST", "ENVIRONMENT", "GOOGLE_CLOUD_PROJECT", "PORT", "PYTHONUNBUFFERED", "STRATEGY", "STRATEGY_ID"],
            variables);
    }

    static async Task<string> UserData(string stack, string fleet) =>
        (string)(await Systems.Run(stack, isPreview: false))[Template, $"hosts-{fleet}-template"]["metadata.user-data"]!;

    static IEnumerable<string> Units(string data) => data.Split('\n')
        .Where(line => line.Contains("- path: /etc/systemd/system/", StringComparison.Ordinal))
        .Select(line => line[(line.LastIndexOf('/') + 1)..])
        .Order(StringComparer.Ordinal);
}
