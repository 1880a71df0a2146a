using Groundwork.Stacks.TradingBot;

namespace Groundwork.Stacks.Tests.TradingBot;

public sealed class TradingBotStackTests
{
    const string Instance = "gcp:sql/databaseInstance:DatabaseInstance";

    [Theory]
    [InlineData("dev", true)]
    [InlineData("dev", false)]
    [InlineData("staging", true)]
    [InlineData("staging", false)]
    [InlineData("prod", true)]
    [InlineData("prod", false)]
    public async Task Builds(string stack, bool isPreview)
    {
        var program = await Systems.Run(stack, isPreview);

        _ = Assert.IsType<TradingBotStack>(program.Stack);
        Assert.Equal(2, program.OfType(Instance).Count());
        Assert.Equal($"trading-bot-{stack}", program.Only("pulumi:providers:gcp")["project"]);
    }

    [Fact]
    public async Task Gives_every_child_a_component_and_every_component_the_project()
    {
        var program = await Systems.Run("prod");

        Assert.All(
            program.Resources.Where(resource => resource.Type.StartsWith("gcp:", StringComparison.Ordinal)),
            resource => Assert.NotNull(resource.Parent));
        Assert.All(
            // A component inside another has its parent's.
            program.Resources.Where(resource => resource.Type.StartsWith("groundwork:", StringComparison.Ordinal)
                && resource.Parent is null),
            component => Assert.Equal("google-cloud", component.Options.Provider?.GetResourceName()));
    }

    [Fact]
    public async Task Makes_nothing_of_Google_before_its_api()
    {
        var program = await Systems.Run("prod");

        var early = program.Resources
            .Where(resource => resource.Type.StartsWith("gcp:", StringComparison.Ordinal)
                && resource.Type != "gcp:projects/service:Service")
            .Where(resource => !resource.DependsOn.Any(name => name.StartsWith("services-", StringComparison.Ordinal)))
            .Select(resource => resource.Name);

        Assert.Empty(early);
    }

    [Fact]
    public async Task Grants_the_bot_its_roles_and_no_other()
    {
        var program = await Systems.Run("prod", isPreview: false);
        const string Bot = "serviceAccount:trading-bot-sa@trading-bot-prod.iam.gserviceaccount.com";

        var granted = program.Resources
            .Where(resource => Equals(resource["member"], Bot))
            .Select(resource =>
                $"{resource["role"]} "
                    + $"{(resource.Type == "gcp:projects/iAMMember:IAMMember" ? resource["condition.title"] ?? "project" : "resource")}")
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "roles/artifactregistry.reader resource",
                "roles/cloudsql.client database-instances-only",
                "roles/cloudsql.instanceUser database-instances-only",
                "roles/logging.logWriter project",
                "roles/monitoring.metricWriter project",
                "roles/pubsub.subscriber resource",
                "roles/secretmanager.secretAccessor resource",
                "roles/storage.legacyBucketReader resource",
                "roles/storage.objectUser resource",
                "roles/storage.objectViewer resource",
            ],
            granted);
    }

    [Fact]
    public async Task Has_the_figures_of_the_requirements_in_prod()
    {
        var program = await Systems.Run("prod", isPreview: false);

        var primary = program[Instance, "database-us-central1"];
        var replica = program[Instance, "database-us-east1"];

        Assert.Equal("db-perf-optimized-N-4", primary["settings.tier"]);
        Assert.Equal("db-perf-optimized-N-2", replica["settings.tier"]);
        Assert.Equal("ENTERPRISE_PLUS", replica["settings.edition"]);
        Assert.Equal("REGIONAL", primary["settings.availabilityType"]);
        Assert.Equal("POSTGRES_15", primary["databaseVersion"]);
        Assert.Equal(30.0, primary["settings.backupConfiguration.backupRetentionSettings.retainedBackups"]);
        Assert.Equal(14.0, primary["settings.backupConfiguration.transactionLogRetentionDays"]);
        Assert.Equal("trading-bot-backup-replica-us-east1-1", replica["name"]);
        Assert.Equal("us-east1", replica["region"]);
    }

    [Fact]
    public async Task Reserves_addresses_in_both_regions_and_puts_them_out()
    {
        var program = await Systems.Run("prod", isPreview: false);

        var stack = Assert.IsType<TradingBotStack>(program.Stack);

        Assert.Equal(
            ["us-central1", "us-central1", "us-east1", "us-east1"],
            program.OfType("gcp:compute/address:Address").Select(address => address["region"]));
        Assert.Equal(2, (await Known.ValueOf(stack.EgressAddressesPrimary)).Length);
        Assert.Equal(2, (await Known.ValueOf(stack.EgressAddressesStandby)).Length);
        Assert.Equal("trading-bot-sa@trading-bot-prod.iam.gserviceaccount.com", await Known.ValueOf(stack.ServiceAccountEmail));
    }

    [Fact]
    public async Task Lets_alert_tokens_be_read_by_who_uses_them()
    {
        var grants = (await Systems.Run("prod", isPreview: false)).OfType("gcp:secretmanager/secretIamMember:SecretIamMember")
            .Where(grant => Equals(grant["member"], "serviceAccount:trading-bot-escalation@trading-bot-prod.iam.gserviceaccount.com"))
            .Select(grant => grant.Name);

        Assert.Equal(
            [
                "secrets-alert-pagerduty-key-accessor-escalation",
                "secrets-alert-webhook-slack-accessor-escalation",
                "secrets-telegram-bot-token-accessor-escalation",
            ],
            grants.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Has_every_service_obey_orders_by_a_subscription_of_its_own()
    {
        var subscriptions = (await Systems.Run("prod", isPreview: false))
            .OfType("gcp:pubsub/subscription:Subscription")
            .Select(subscription => subscription["name"]);

        Assert.Equal(
            [
                "trading-bot-alerts", "trading-bot-control-capital-manager", "trading-bot-control-core-engine",
                "trading-bot-control-exchange-connector",
                "trading-bot-control-strategy-worker-grid-trader", "trading-bot-control-strategy-worker-ma-crossover",
                "trading-bot-undelivered",
            ],
            subscriptions.Order());
    }

    [Theory]
    [InlineData("exchange-api-key")]
    [InlineData("exchange-api-secret")]
    [InlineData("exchange-standby-api-key")]
    [InlineData("exchange-standby-api-secret")]
    [InlineData("telegram-bot-token")]
    [InlineData("alert-pagerduty-key")]
    [InlineData("alert-webhook-slack")]
    [InlineData("database-credentials")]
    public async Task Keeps_the_secret(string name)
    {
        var program = await Systems.Run("prod");

        Assert.Equal($"trading-bot-{name}", program["gcp:secretmanager/secret:Secret", $"secrets-{name}"]["secretId"]);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Is_the_same_each_time(string stack)
    {
        var first = await Systems.Run(stack);
        var second = await Systems.Run(stack);

        Assert.Equal(first.Resources.Select(Line), second.Resources.Select(Line));
    }

    static string Line(RecordedResource resource) =>
        $"{resource.Type} {resource.Name} {resource.Parent} {string.Join(",", resource.Inputs.Keys.Order(StringComparer.Ordinal))} "
        + $"{string.Join(",", resource.DependsOn.Order(StringComparer.Ordinal))}";
}
