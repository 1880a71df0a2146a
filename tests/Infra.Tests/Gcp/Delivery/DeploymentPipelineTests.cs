using System.Collections;
using Groundwork.Infra.Gcp.Delivery;
using Groundwork.Infra.Tests.Gcp.Hosts;

namespace Groundwork.Infra.Tests.Gcp.Delivery;

public sealed class DeploymentPipelineTests
{
    const string Trigger = "gcp:cloudbuild/trigger:Trigger";
    const string Pool = "gcp:cloudbuild/workerPool:WorkerPool";
    const string Role = "gcp:projects/iAMCustomRole:IAMCustomRole";
    const string Tunnel = "gcp:iap/tunnelIamMember:TunnelIamMember";
    const string Base = "library/python@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    const string MirroredBase = $"us-docker.pkg.dev/trading-bot-test/docker-hub/{Base}";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Has_a_trigger_a_service_on_a_push_to_main(bool isPreview)
    {
        var program = await TestProgram.Run(() => New(), isPreview);

        Assert.Equal(
            ["pipeline-capital-manager", "pipeline-core-engine"],
            program.OfType(Trigger)
                .Where(trigger => Equals(trigger["repositoryEventConfig.push.branch"], "^main$"))
                .Select(trigger => trigger.Name));
        Assert.Equal(["services/core-engine/**", "services/shared/**"], program[Trigger, "pipeline-core-engine"].Texts("includedFiles"));
    }

    [Fact]
    public async Task Says_what_by_the_five_substitutions_and_no_others()
    {
        var trigger = (await TestProgram.Run(() => New()))[Trigger, "pipeline-core-engine"];

        Assert.Equal(
            new Dictionary<string, object>
            {
                ["_INSTANCE_NAME"] = "trading-bot-host",
                ["_LOCATION"] = "us-central1",
                ["_REPO_NAME"] = "trading-bot-repo",
                ["_SERVICE_NAME"] = "core-engine",
                ["_ZONE"] = "us-east1-b,us-central1-a",
            },
            (IReadOnlyDictionary<string, object>)trigger["substitutions"]!);
    }

    [Fact]
    public async Task Lints_tests_builds_scans_and_deploys_in_this_order()
    {
        var trigger = (await TestProgram.Run(() => New()))[Trigger, "pipeline-core-engine"];

        Assert.Equal(
            ["lint-dockerfile", "fetch-credentials", "test-service", "build-image", "scan-image", "deploy-fleet"],
            Steps(trigger).Select(step => step["id"]));
        // Nothing goes on after a failure, and nothing at the same time.
        Assert.All(Steps(trigger), step => Assert.Empty(step.Keys.Intersect(["allowFailure", "allowExitCodes", "waitFors"])));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Runs_the_scripts_of_the_repository_as_they_are(int step)
    {
        var trigger = (await TestProgram.Run(() => New()))[Trigger, "pipeline-core-engine"];

        Assert.StartsWith("#!/usr/bin/env bash\n", (string)trigger[$"build.steps[{step}].script"]!, StringComparison.Ordinal);
        Assert.Contains(
            $"# {trigger[$"build.steps[{step}].id"]}.sh",
            (string)trigger[$"build.steps[{step}].script"]!,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Builds_from_the_mirror_alone()
    {
        var trigger = (await TestProgram.Run(() => New()))[Trigger, "pipeline-core-engine"];

        Assert.Equal(
            ["CREDENTIALS=/credentials", "PIP_INDEX=us-python.pkg.dev/trading-bot-test/pypi/simple/"],
            trigger.Texts("build.steps[1].envs"));
        Assert.Equal(MirroredBase, trigger["build.steps[2].name"]);
        Assert.Equal(
            [
                "IMAGE=us-docker.pkg.dev/$PROJECT_ID/$_REPO_NAME/$_SERVICE_NAME", "TAG=$COMMIT_SHA", "FOLDER=services/core-engine",
                "CREDENTIALS=/credentials",
                $"BUILDER_IMAGE={MirroredBase}", $"RUNTIME_IMAGE={MirroredBase}",
            ],
            trigger.Texts("build.steps[3].envs"));
    }

    [Fact]
    public async Task Tags_by_commit_and_never_by_latest()
    {
        var triggers = (await TestProgram.Run(() => New())).OfType(Trigger).ToArray();

        Assert.All(triggers, trigger => Assert.DoesNotContain(
            Steps(trigger).SelectMany(step => ((IEnumerable)step["envs"]).Cast<string>()),
            env => env.Contains("latest", StringComparison.Ordinal)));
        Assert.Contains("TAG=$COMMIT_SHA", triggers[0].Texts("build.steps[5].envs"));
    }

    [Fact]
    public async Task Deploys_to_the_hosts_that_the_substitutions_name()
    {
        var trigger = (await TestProgram.Run(() => New()))[Trigger, "pipeline-core-engine"];

        Assert.Equal(
            [
                "MODE=release", "SERVICE=$_SERVICE_NAME", "TAG=$COMMIT_SHA",
                "IMAGE=us-docker.pkg.dev/$PROJECT_ID/$_REPO_NAME/$_SERVICE_NAME", "PROJECT_ID=$PROJECT_ID",
                "LOCATION=$_LOCATION", "INSTANCE_NAME=$_INSTANCE_NAME", "ZONES=$_ZONE", "STATE_BUCKET=trading-bot-test-fleet-state",
            ],
            trigger.Texts("build.steps[5].envs"));
    }

    [Fact]
    public async Task Takes_a_service_back_by_one_action_that_no_push_starts()
    {
        var trigger = (await TestProgram.Run(() => New()))[Trigger, "pipeline-core-engine-rollback"];

        Assert.Equal("previous", trigger["substitutions._TAG"]);
        Assert.Equal("core-engine", trigger["substitutions._SERVICE_NAME"]);
        Assert.Null(trigger["repositoryEventConfig"]);
        Assert.Equal("refs/heads/main", trigger["sourceToBuild.ref"]);
        Assert.Equal(["deploy-fleet"], Steps(trigger).Select(step => step["id"]));
        Assert.Contains("MODE=rollback", trigger.Texts("build.steps[0].envs"));
        Assert.Contains("TAG=$_TAG", trigger.Texts("build.steps[0].envs"));
    }

    [Fact]
    public async Task Works_in_a_pool_without_a_way_out()
    {
        var program = await TestProgram.Run(() => New());
        var pool = program.Only(Pool);

        Assert.Equal(true, pool["workerConfig.noExternalIp"]);
        Assert.Equal("network-id", pool["networkConfig.peeredNetwork"]);
        Assert.Contains("network-private-services-connection", pool.DependsOn);
        Assert.All(program.OfType(Trigger), trigger => Assert.Equal("pipeline-workers-id", trigger["build.options.workerPool"]));
    }

    [Fact]
    public async Task Runs_as_an_account_of_its_own_that_can_log_in_and_little_else()
    {
        var program = await TestProgram.Run(() => New());

        Assert.All(program.OfType(Trigger), trigger => Assert.Equal(
            "projects/trading-bot-test/serviceAccounts/trading-bot-sa@trading-bot-test.iam.gserviceaccount.com",
            trigger["serviceAccount"]));
        Assert.All(program.OfType(Trigger), trigger => Assert.Equal("CLOUD_LOGGING_ONLY", trigger["build.options.logging"]));
        Assert.Equal(
            [
                "cloudbuild.workerpools.use", "compute.instances.get", "compute.instances.list", "compute.instances.osLogin",
                "compute.projects.get", "compute.zones.list",
                "logging.logEntries.create", "ondemandscanning.operations.get", "ondemandscanning.scans.listVulnerabilities",
                "ondemandscanning.scans.scan",
            ],
            program.Only(Role).Texts("permissions"));
        Assert.Equal(
            ("roles/iap.tunnelResourceAccessor", "destination.port == 22"),
            (program.Only(Tunnel)["role"], program.Only(Tunnel)["condition.expression"]));
    }

    [Theory]
    [InlineData("pipeline-failed", "resource.type=\"build\" AND textPayload=~\"^(ERROR|TIMEOUT)\"", "medium")]
    [InlineData("pipeline-broken-host", "jsonPayload.action=\"deploy\" AND severity=\"CRITICAL\"", "critical")]
    public async Task Tells_of_what_went_wrong(string name, string filter, string severity)
    {
        var program = await TestProgram.Run(() => New());

        var alert = program["gcp:monitoring/alertPolicy:AlertPolicy", $"{name}-alert"];

        Assert.Equal(filter, program["gcp:logging/metric:Metric", name]["filter"]);
        Assert.Equal(severity, alert["userLabels.severity"]);
        Assert.EndsWith("docs/runbooks/deployment-failed.md)", (string)alert["documentation.content"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_region_without_a_subnet() =>
        Assert.Contains(
            "Region must be one of us-central1, us-east1, got 'europe-west1'.",
            await Foundation.ErrorOf(() => New(region: "europe-west1")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("github.com/o/r")]
    [InlineData("projects/p/locations/us-central1/connections/github")]
    public async Task Refuses_a_repository_that_is_not_connected(string repository) =>
        Assert.Contains(
            "Repository must be a connected repository such as "
                + $"projects/P/locations/us-central1/connections/github/repositories/R, got '{repository}'.",
            await Foundation.ErrorOf(() => New(repository: repository)), StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_no_services() =>
        Assert.Contains(
            "Folders must hold at least one service.",
            await Foundation.ErrorOf(() => New(folders: [])),
            StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_two_services_in_one_folder() =>
        Assert.Contains(
            "Folders must name each folder once, got services/a for core-engine and worker.",
            await Foundation.ErrorOf(() => New(folders: new() { ["worker"] = "services/a", ["core-engine"] = "services/a" })),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("../other")]
    [InlineData("/services")]
    [InlineData("services/")]
    public async Task Refuses_a_folder_outside_the_repository(string folder) =>
        Assert.Contains(
            $"Folders must be a folder in the repository, such as services/core-engine, got '{folder}'.",
            await Foundation.ErrorOf(() => New(folders: new() { ["core-engine"] = folder })), StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_a_service_whose_name_can_not_be_one() =>
        Assert.Contains(
            "Folders must be services in lower-case words of letters and digits, joined by '-', got 'Core'.",
            await Foundation.ErrorOf(() => New(folders: new() { ["Core"] = "services/core" })), StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_a_base_image_without_its_digest() =>
        Assert.Contains(
            "BuilderImage must be an image with its digest, such as library/python@sha256:…, got 'library/python:3.12'.",
            await Foundation.ErrorOf(() => New(builderImage: "library/python:3.12")), StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_a_zone_twice() =>
        Assert.Contains(
            "Zones must name at least one zone, each once, got us-east1-b, us-east1-b.",
            await Foundation.ErrorOf(() => New(zones: ["us-east1-b", "us-east1-b"])), StringComparison.Ordinal);

    static IEnumerable<IReadOnlyDictionary<string, object>> Steps(RecordedResource trigger) =>
        ((IEnumerable)trigger["build.steps"]!).Cast<IReadOnlyDictionary<string, object>>();

    static DeploymentPipeline New(
        string region = "us-central1",
        string repository = "projects/p/locations/us-central1/connections/github/repositories/trading-bot",
        Dictionary<string, string>? folders = null,
        string builderImage = Base,
        IReadOnlyList<string>? zones = null)
    {
        var cloud = Deliveries.Cloud();

        return new("pipeline", new()
        {
            Cloud = cloud,
            Network = Foundation.Network(cloud),
            Identity = Foundation.Identity(cloud),
            Images = Deliveries.Images(cloud),
            State = Fleets.State(cloud, Deliveries.StorageKey),
            Region = region,
            Repository = repository,
            Folders = folders ?? new() { ["core-engine"] = "services/core-engine", ["capital-manager"] = "services/capital-manager" },
            SharedFolders = ["services/shared"],
            Zones = zones ?? ["us-east1-b", "us-central1-a"],
            BuilderImage = builderImage,
            RuntimeImage = Base,
            CloudSdkImage = "gcr.io/google.com/cloudsdktool/google-cloud-cli:545.0.0-slim",
            Mirror = new("build-mirror", new()
            {
                Cloud = cloud,
                Key = Deliveries.StorageKey,
                Upstreams = new Dictionary<string, PackageUpstream>
                {
                    ["docker-hub"] = PackageUpstream.DockerHub,
                    ["pypi"] = PackageUpstream.PyPi,
                },
                Readers = new Dictionary<string, Input<string>>(),
            }),
        });
    }
}
