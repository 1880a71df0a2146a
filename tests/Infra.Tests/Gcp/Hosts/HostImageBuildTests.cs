using Groundwork.Infra.Gcp.Hosts;

namespace Groundwork.Infra.Tests.Gcp.Hosts;

public sealed class HostImageBuildTests
{
    const string Trigger = "gcp:cloudbuild/trigger:Trigger";
    const string Role = "gcp:projects/iAMCustomRole:IAMCustomRole";
    const string Rule = "gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Builds_when_what_is_in_the_image_changes_on_main(bool isPreview)
    {
        var trigger = (await TestProgram.Run(() => New(), isPreview)).Only(Trigger);

        Assert.Equal("^main$", trigger["repositoryEventConfig.push.branch"]);
        Assert.Equal(["lease/**", "infra/Gcp/Hosts/Files/bake*.sh", "infra/Gcp/Hosts/Files/apt-token.sh"], trigger.Texts("includedFiles"));
    }

    [Fact]
    public async Task Publishes_the_lease_program_writes_the_sources_and_bakes()
    {
        var trigger = (await TestProgram.Run(() => New())).Only(Trigger);

        Assert.Equal("lease", trigger["build.steps[0].id"]);
        Assert.Contains("--self-contained", (string)trigger["build.steps[0].script"]!, StringComparison.Ordinal);
        Assert.Equal(
            [
                "SOURCES=deb https://us-apt.pkg.dev/remote/p/ubuntu-noble noble main universe;deb [trusted=yes] "
                    + "https://us-apt.pkg.dev/remote/p/ops-agent google-cloud-ops-agent-noble-all main",
            ],
            trigger.Texts("build.steps[1].envs"));
        Assert.Equal("bash infra/Gcp/Hosts/Files/bake-image.sh", trigger["build.steps[2].script"]);
        Assert.Contains("STATE_BUCKET=trading-bot-test-fleet-state", trigger.Texts("build.steps[2].envs"));
        Assert.Contains("IMAGE_FAMILY=trading-bot-host", trigger.Texts("build.steps[2].envs"));
    }

    [Fact]
    public async Task Runs_as_an_account_that_can_bake_and_nothing_else()
    {
        var program = await TestProgram.Run(() => New());

        Assert.All(
            program.Only(Role).Texts("permissions"),
            permission => Assert.Matches("^(compute|logging)\\.[a-zA-Z]+\\.[a-zA-Z]+$", permission));
        Assert.DoesNotContain(
            program.Only(Role).Texts("permissions"),
            permission => permission.Contains("setIamPolicy", StringComparison.Ordinal));
        Assert.Equal(
            "projects/trading-bot-test/serviceAccounts/trading-bot-sa@trading-bot-test.iam.gserviceaccount.com",
            program.Only(Trigger)["serviceAccount"]);
    }

    [Fact]
    public async Task Reaches_Googles_APIs_only()
    {
        var rule = (await TestProgram.Run(() => New()))[Rule, "host-image-firewall-to-google-apis"];

        Assert.Equal(7_900.0, rule["priority"]);
        Assert.Equal(["199.36.153.4/30"], rule.Texts("match.destIpRanges"));
    }

    [Fact]
    public async Task Refuses_a_tag_that_moves()
    {
        var message = await Foundation.ErrorOf(() => New(dotnetImage: "mcr.microsoft.com/dotnet/sdk:latest"));

        Assert.Contains(
            "DotnetImage must be an image with its version or digest, never latest, got 'mcr.microsoft.com/dotnet/sdk:latest'.",
            message,
            StringComparison.Ordinal);
    }

    static HostImageBuild New(string dotnetImage = "mcr.microsoft.com/dotnet/sdk:10.0.100")
    {
        var cloud = Foundation.Cloud();

        return new("host-image", new()
        {
            Cloud = cloud,
            Network = Foundation.Network(cloud),
            Identity = Foundation.Identity(cloud),
            State = Fleets.State(cloud),
            Zone = "us-central1-b",
            Repository = "projects/p/locations/us-central1/connections/github/repositories/groundwork",
            BaseImage = "projects/ubuntu-os-cloud/global/images/ubuntu-2404-noble-amd64-v20260101",
            AptMirror = "us-apt.pkg.dev/remote/p",
            AptSources =
            [
                new("ubuntu-noble", "noble", "main universe"),
                new("ops-agent", "google-cloud-ops-agent-noble-all", "main", IsSigned: false),
            ],
            DotnetImage = dotnetImage,
            CloudSdkImage = "gcr.io/google.com/cloudsdktool/google-cloud-cli:545.0.0-slim",
        });
    }
}
