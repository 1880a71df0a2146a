namespace Groundwork.Stacks.Tests;

public sealed class SystemCatalogTests
{
    [Fact]
    public void Finds_the_systems_by_their_names() => Assert.Contains("trading-bot", SystemCatalog.Systems().Keys);

    [Theory]
    [InlineData("tradingbot", "groundwork:system must be one of trading-bot, got 'tradingbot'; did you mean trading-bot? (Pulumi.dev.yaml).")]
    [InlineData("reports", "groundwork:system must be one of trading-bot, got 'reports' (Pulumi.dev.yaml).")]
    [InlineData(null, "groundwork:system must be one of trading-bot, got nothing (Pulumi.dev.yaml).")]
    public async Task Refuses_a_system_that_is_not_there(string? system, string message)
    {
        var config = StackFiles.Config("dev");
        _ = config.Remove("groundwork:system");

        if (system is not null)
            config["groundwork:system"] = system;

        Assert.Contains(message, await Systems.ErrorOf("dev", config), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("production", "groundwork:environment must be one of dev, staging, prod, got 'production' (Pulumi.dev.yaml).")]
    [InlineData(null, "groundwork:environment must be one of dev, staging, prod, got nothing (Pulumi.dev.yaml).")]
    public async Task Refuses_an_environment_that_is_not_one(string? environment, string message)
    {
        var config = StackFiles.Config("dev");
        _ = config.Remove("groundwork:environment");

        if (environment is not null)
            config["groundwork:environment"] = environment;

        Assert.Contains(message, await Systems.ErrorOf("dev", config), StringComparison.Ordinal);
    }
}
