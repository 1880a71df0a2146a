using Groundwork.Infra.Gcp.Identity;

namespace Groundwork.Infra.Tests.Gcp.Identity;

public sealed class ServiceIdentityTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Defines_an_account_with_exactly_the_roles_it_names(bool isPreview)
    {
        var program = await TestProgram.Run(() => New("roles/logging.logWriter", "roles/monitoring.metricWriter"), isPreview);

        var account = program.Only("gcp:serviceaccount/account:Account");
        var grants = program.OfType("gcp:projects/iAMMember:IAMMember").ToArray();

        Assert.Equal("trading-bot-sa", account["accountId"]);
        Assert.Equal(["roles/logging.logWriter", "roles/monitoring.metricWriter"], grants.Select(grant => grant["role"]));
        Assert.Equal(["bot-role-logging-log-writer", "bot-role-monitoring-metric-writer"], grants.Select(grant => grant.Name));
        Assert.All(grants, grant =>
        {
            Assert.Equal("trading-bot-test", grant["project"]);
            Assert.Equal("serviceAccount:trading-bot-sa@trading-bot-test.iam.gserviceaccount.com", grant["member"]);
        });
        Assert.Empty(program.OfType("gcp:serviceaccount/key:Key"));
    }

    [Fact]
    public async Task Knows_its_addresses_before_it_is_made()
    {
        ServiceIdentity? bot = null;

        _ = await TestProgram.Run(() => bot = New(), isPreview: true);

        Assert.Equal("trading-bot-sa@trading-bot-test.iam.gserviceaccount.com", await Known.ValueOf(bot!.Email));
        Assert.Equal("trading-bot-sa@trading-bot-test.iam", await Known.ValueOf(bot.DatabaseUserName));
    }

    [Theory]
    [InlineData("roles/owner")]
    [InlineData("roles/editor")]
    [InlineData("roles/viewer")]
    [InlineData("roles/browser")]
    public async Task Refuses_a_basic_role(string role)
    {
        var message = await Foundation.ErrorOf(() => New(role));

        Assert.Contains(
            $"ProjectRoles must not hold a basic role, got {role}; name the roles that are used, such as roles/logging.logWriter.",
            message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "roles/compute.admin",
        "ProjectRoles must not hold an administrator's role, got roles/compute.admin; "
            + "make a custom role of the permissions that are used.")]
    [InlineData(
        "roles/resourcemanager.projectIamAdmin",
        "ProjectRoles must not hold an administrator's role, got roles/resourcemanager.projectIamAdmin; "
            + "make a custom role of the permissions that are used.")]
    [InlineData(
        "roles/secretmanager.secretAccessor",
        "ProjectRoles must not hold roles/secretmanager.secretAccessor; grant it on the secret (SecretStoreArgs.Secrets).")]
    [InlineData(
        "roles/cloudsql.client",
        "ProjectRoles must not hold roles/cloudsql.client; grant it on the instances (PostgresDatabaseArgs.Clients).")]
    [InlineData(
        "roles/iam.serviceAccountTokenCreator",
        "ProjectRoles must not hold roles/iam.serviceAccountTokenCreator; grant it on the account (ServiceIdentityArgs).")]
    [InlineData("roles/storage.objectViewer", "ProjectRoles must not hold roles/storage.objectViewer; grant it on the bucket.")]
    [InlineData("logging.logWriter", "ProjectRoles must be a role such as roles/logging.logWriter, got 'logging.logWriter'.")]
    public async Task Refuses_a_role_that_is_too_wide_for_a_project(string role, string text)
    {
        var message = await Foundation.ErrorOf(() => New(role));

        Assert.Contains(text, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_others_act_as_it_on_the_account_alone()
    {
        var program = await TestProgram.Run(() => _ = new ServiceIdentity("deployer", new()
        {
            Cloud = Foundation.Cloud(),
            AccountId = "trading-bot-deployer",
            DisplayName = "Deploys",
            Users = new Dictionary<string, Input<string>> { ["operators"] = "group:operators@example.com" },
            Workloads = new Dictionary<string, Input<string>> { ["main"] = "principalSet://iam.googleapis.com/x" },
        }));

        var user = program["gcp:serviceaccount/iAMMember:IAMMember", "deployer-user-operators"];
        var workload = program["gcp:serviceaccount/iAMMember:IAMMember", "deployer-workload-main"];

        Assert.Equal("roles/iam.serviceAccountUser", user["role"]);
        Assert.Equal("group:operators@example.com", user["member"]);
        Assert.Equal("roles/iam.workloadIdentityUser", workload["role"]);
        Assert.Empty(program.OfType("gcp:projects/iAMMember:IAMMember"));
    }

    static ServiceIdentity New(params string[] roles) => new("bot", new()
    {
        Cloud = Foundation.Cloud(),
        AccountId = "trading-bot-sa",
        DisplayName = "trading-bot's services",
        ProjectRoles = roles,
    });
}
