namespace Groundwork.Infra.Tests.Gcp.Platform;

public sealed class GoogleNamingTests
{
    static readonly Naming Prod = new("trading-bot");

    static readonly Naming Dev = new("trading-bot", "dev");

    [Fact]
    public void Gives_the_names_that_the_requirements_call_for()
    {
        Assert.Equal("trading-bot-sa", Prod.ServiceAccountId("sa"));
        Assert.Equal("trading-bot-critical-backups", Prod.BucketName("critical-backups"));
        Assert.Equal("trading-bot-repo", Prod.RepositoryId("repo"));
        Assert.Equal("trading-bot-global-lb", Prod.ResourceName("global-lb"));
        Assert.Equal("trading-bot-backup-replica-us-east1-1", Prod.SqlInstanceName("backup-replica", "us-east1", 1));
        Assert.Equal("custom.googleapis.com/trading-bot/core-engine/active_strategies", Prod.MetricType("core-engine/active_strategies"));
        Assert.Equal("trading-bot-database-credentials", Prod.SecretId("database-credentials"));
    }

    [Fact]
    public void Qualifies_only_names_that_are_unique_in_the_world()
    {
        Assert.Equal("trading-bot-dev-critical-backups", Dev.BucketName("critical-backups"));
        Assert.Equal("trading-bot-sa", Dev.ServiceAccountId("sa"));
    }

    [Fact]
    public void Rejects_a_service_account_id_that_is_too_long()
    {
        var error = Assert.Throws<ArgumentException>(() => Prod.ServiceAccountId("exchange-connector-primary"));

        Assert.Equal(
            "Length of the service account id 'trading-bot-exchange-connector-primary' must be between 6 and 30, got 38.",
            error.Message);
    }

    [Theory]
    [InlineData("Backups")]
    [InlineData("backups-")]
    [InlineData("backups.example")]
    public void Rejects_a_bucket_name_of_other_characters(string name) =>
        Assert.Contains(
            "The bucket name must be made of the characters",
            Assert.Throws<ArgumentException>(() => Prod.BucketName(name)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Rejects_a_generation_below_one()
    {
        var error = Assert.Throws<ArgumentException>(() => Prod.SqlInstanceName("database", "us-central1", 0));

        Assert.Contains("must be between 1 and 999, got 0.", error.Message, StringComparison.Ordinal);
    }
}
