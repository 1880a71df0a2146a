using Groundwork.Stacks.TradingBot;

namespace Groundwork.Stacks.Tests.TradingBot;

public sealed class TradingBotDeliveryTests
{
    const string Trigger = "gcp:cloudbuild/trigger:Trigger";
    const string Repository = "gcp:artifactregistry/repository:Repository";

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Builds_and_takes_back_every_service_that_the_hosts_run(string stack)
    {
        var program = await Systems.Run(stack);

        Assert.Equal(
            ["capital-manager", "core-engine", "exchange-connector", "strategy-worker"],
            program.OfType(Trigger)
                .Where(trigger => trigger["sourceToBuild"] is null)
                .Select(trigger => trigger["substitutions._SERVICE_NAME"])
                .OfType<string>());
        Assert.Equal(4, program.OfType(Trigger).Count(trigger => trigger["sourceToBuild"] is not null));
    }

    [Fact]
    public async Task Deploys_to_the_zones_of_both_groups_those_that_stand_by_first()
    {
        var program = await Systems.Run("prod");

        Assert.Equal(
            "us-east1-b,us-east1-c,us-east1-d,us-central1-a,us-central1-b,us-central1-c",
            program[Trigger, "deployments-core-engine"]["substitutions._ZONE"]);
        Assert.Equal(
            [$"{program[Trigger, "deployments-core-engine"]["substitutions._INSTANCE_NAME"]}"],
            program.OfType("gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager")
                .Select(group => group["baseInstanceName"])
                .Distinct());
    }

    [Fact]
    public async Task Mirrors_what_hosts_are_made_from()
    {
        var program = await Systems.Run("prod");

        Assert.Equal(
            ["docker-hub", "ops-agent", "pypi", "trading-bot-repo", "ubuntu-noble", "ubuntu-noble-security", "ubuntu-noble-updates"],
            program.OfType(Repository).Select(repository => repository["repositoryId"]).Order());
        Assert.All(program.OfType(Repository), repository => Assert.Equal("us", repository["location"]));
    }

    [Fact]
    public async Task Grants_the_pipeline_its_roles_and_no_other()
    {
        var program = await Systems.Run("prod", isPreview: false);
        const string Pipeline = "serviceAccount:trading-bot-pipeline@trading-bot-prod.iam.gserviceaccount.com";

        Assert.Equal(
            [
                "build-packages-docker-hub-reader-pipeline roles/artifactregistry.reader",
                "build-packages-pypi-reader-pipeline roles/artifactregistry.reader",
                "deployments-grant its own",
                "deployments-tunnel roles/iap.tunnelResourceAccessor",
                "fleet-state-lister-releaser-pipeline roles/storage.legacyBucketReader",
                "fleet-state-releaser-pipeline roles/storage.objectUser",
                "images-writer-pipeline roles/artifactregistry.writer",
                "trading-bot-user-pipeline roles/iam.serviceAccountUser",
            ],
            program.Resources
                .Where(resource => Equals(resource["member"], Pipeline))
                .Select(resource => $"{resource.Name} {resource["role"] ?? "its own"}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Says_what_workflows_and_operators_name()
    {
        var stack = Assert.IsType<TradingBotStack>((await Systems.Run("prod", isPreview: false)).Stack);

        Assert.Equal("us-docker.pkg.dev/trading-bot-prod/trading-bot-repo", await Known.ValueOf(stack.ImageRepository));
        Assert.Equal(
            "projects/481516234203/locations/global/workloadIdentityPools/trading-bot-ci/providers/deploy",
            await Known.ValueOf(stack.DeployIdentityProvider));
        Assert.Equal("trading-bot-ci-preview@trading-bot-prod.iam.gserviceaccount.com", await Known.ValueOf(stack.PreviewServiceAccount));
    }
}
