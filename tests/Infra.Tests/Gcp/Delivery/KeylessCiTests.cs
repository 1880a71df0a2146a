using Groundwork.Infra.Gcp.Delivery;

namespace Groundwork.Infra.Tests.Gcp.Delivery;

public sealed class KeylessCiTests
{
    const string Provider = "gcp:iam/workloadIdentityPoolProvider:WorkloadIdentityPoolProvider";
    const string Workload = "gcp:serviceaccount/iAMMember:IAMMember";
    const string Pool = "projects/123456789012/locations/global/workloadIdentityPools/trading-bot-ci";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lets_one_branch_workflow_and_environment_deploy(bool isPreview)
    {
        var provider = (await TestProgram.Run(() => New(), isPreview))[Provider, "ci-deploy-provider"];

        Assert.Equal(
            "assertion.repository == 'trading-platform/groundwork' && assertion.repository_id == '123456789' && assertion.ref == "
            + "'refs/heads/main' && assertion.environment == 'prod'"
            + " && assertion.workflow_ref == 'trading-platform/groundwork/.github/workflows/deploy.yml@refs/heads/main' && "
            + "assertion.event_name in ['push']",
            provider["attributeCondition"]);
        Assert.Equal("https://token.actions.githubusercontent.com", provider["oidc.issuerUri"]);
        Assert.Equal("assertion.sub", ((IReadOnlyDictionary<string, object>)provider["attributeMapping"]!)["google.subject"]);
    }

    [Fact]
    public async Task Lets_another_workflow_look()
    {
        var provider = (await TestProgram.Run(() => New()))[Provider, "ci-preview-provider"];

        Assert.EndsWith(
            "assertion.environment == 'prod-preview' && assertion.workflow_ref == "
                + "'trading-platform/groundwork/.github/workflows/drift.yml@refs/heads/main' && "
                + "assertion.event_name in ['schedule', 'workflow_dispatch']",
            (string)provider["attributeCondition"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ci-deploy-workload-github", "prod")]
    [InlineData("ci-preview-workload-github", "prod-preview")]
    public async Task Binds_each_identity_to_one_subject(string name, string environment)
    {
        var grant = (await TestProgram.Run(() => New(), isPreview: true))[Workload, name];

        Assert.Equal("roles/iam.workloadIdentityUser", grant["role"]);
        Assert.Equal(
            $"principal://iam.googleapis.com/{Pool}/subject/repo:trading-platform/groundwork:environment:{environment}",
            grant["member"]);
    }

    [Fact]
    public async Task Makes_no_keys_and_grants_no_roles()
    {
        var program = await TestProgram.Run(() => New());

        Assert.Empty(program.OfType("gcp:serviceaccount/key:Key"));
        Assert.Empty(program.OfType("gcp:projects/iAMMember:IAMMember"));
        Assert.Equal(
            ["trading-bot-ci-deploy", "trading-bot-ci-preview"],
            program.OfType("gcp:serviceaccount/account:Account").Select(account => account["accountId"]));
    }

    [Fact]
    public async Task Says_what_workflows_name()
    {
        KeylessCi? ci = null;
        _ = await TestProgram.Run(() => ci = New(), isPreview: true);

        Assert.Equal($"{Pool}/providers/deploy", await Known.ValueOf(ci!.DeployProvider));
        Assert.Equal($"{Pool}/providers/preview", await Known.ValueOf(ci.PreviewProvider));
        Assert.Equal("trading-bot-ci-deploy@trading-bot-test.iam.gserviceaccount.com", await Known.ValueOf(ci.Deployer.Email));
    }

    [Theory]
    [InlineData("groundwork")]
    [InlineData("https://github.com/o/r")]
    [InlineData("o/r' || true || 'a' == 'a")]
    public async Task Refuses_a_repository_that_is_not_owner_and_name(string repository) =>
        Assert.Contains(
            $"Repository must be a repository at GitHub such as owner/name, got '{repository}'.",
            await Foundation.ErrorOf(() => New(repository: repository)),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("main")]
    [InlineData("refs/heads/*")]
    [InlineData("refs/pull/1/merge")]
    public async Task Refuses_a_ref_that_is_not_one_branch(string name) =>
        Assert.Contains(
            $"Ref must be one branch, such as refs/heads/main, got '{name}'.",
            await Foundation.ErrorOf(() => New(branch: name)),
            StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_a_number_that_is_none() =>
        Assert.Contains(
            "RepositoryId must be the repository's number, digits only, got 'R_kg'.",
            await Foundation.ErrorOf(() => New(id: "R_kg")),
            StringComparison.Ordinal);

    static KeylessCi New(string repository = "trading-platform/groundwork", string id = "123456789", string branch = "refs/heads/main") =>
        new("ci", new()
        {
            Cloud = Deliveries.Cloud(),
            Repository = repository,
            RepositoryId = id,
            Ref = branch,
            Environment = "prod",
        });
}
