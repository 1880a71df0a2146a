namespace Groundwork.Infra.Tests.Gcp.Platform;

public sealed class ProjectServicesTests
{
    const string Service = "gcp:projects/service:Service";
    const string Identity = "gcp:projects/serviceIdentity:ServiceIdentity";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Defines_a_service_per_api_and_leaves_it_on(bool isPreview)
    {
        var program = await TestProgram.Run(() => New([GoogleApi.Compute, GoogleApi.SqlAdmin]), isPreview);

        Assert.Equal(["services-compute", "services-sqladmin"], program.OfType(Service).Select(service => service.Name));
        Assert.All(program.OfType(Service), service =>
        {
            Assert.Equal("trading-bot-test", service["project"]);
            Assert.Equal(false, service["disableOnDestroy"]);
            Assert.Equal("services", service.Parent);
        });
        Assert.Equal("sqladmin.googleapis.com", program[Service, "services-sqladmin"]["service"]);
    }

    [Fact]
    public async Task Makes_an_agent_after_its_api()
    {
        var program = await TestProgram.Run(() => New([GoogleApi.SqlAdmin], [GoogleApi.SqlAdmin]));

        var agent = program[Identity, "services-agent-sqladmin"];

        Assert.Equal("sqladmin.googleapis.com", agent["service"]);
        Assert.Equal(["services-sqladmin"], agent.DependsOn);
    }

    [Fact]
    public async Task Knows_the_address_of_an_agent_that_is_not_made()
    {
        Output<string>? member = null;

        var program = await TestProgram.Run(() => member = New([GoogleApi.Storage], [GoogleApi.Storage]).Agent(GoogleApi.Storage).Member);

        Assert.Empty(program.OfType(Identity));
        Assert.Equal("serviceAccount:service-123456789012@gs-project-accounts.iam.gserviceaccount.com", await Known.ValueOf(member!));
    }

    [Fact]
    public async Task Refuses_an_api_that_is_not_enabled()
    {
        var message = await Foundation.ErrorOf(() => New([GoogleApi.Compute]).Api(GoogleApi.SqlAdmin));

        Assert.Contains(
            "sqladmin.googleapis.com is not enabled by services; add it to ProjectServicesArgs.Apis (has: compute.googleapis.com).",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_agent_that_is_not_made()
    {
        var message = await Foundation.ErrorOf(() => New([GoogleApi.Compute]).Agent(GoogleApi.Compute));

        Assert.Contains(
            "The service agent of compute.googleapis.com is not made by services; add the API to ProjectServicesArgs.Agents (has: none).",
            message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compute", "Apis must be an API such as compute.googleapis.com, got 'compute'.")]
    [InlineData("compute.googleapis.com", "Apis must name each API once, got compute.googleapis.com 2 times.")]
    public void Rejects_a_list_that_is_not_one_of_apis(string second, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => new ProjectServicesArgs
        {
            Project = Foundation.Project,
            Apis = [GoogleApi.Compute, second],
        });

        Assert.Equal(message, error.Message);
    }

    static ProjectServices New(IReadOnlyList<string> apis, IReadOnlyList<string>? agents = null) =>
        new("services", new() { Project = Foundation.Project, Apis = apis, Agents = agents ?? [] });
}
