namespace Groundwork.Infra.Tests.Gcp.Platform;

public sealed class GoogleContextTests
{
    [Fact]
    public async Task Refuses_to_alert_before_there_are_channels()
    {
        var message = await Foundation.ErrorOf(
            () => _ = new GoogleContext(Foundation.Cloud().Services, Foundation.Labels, Foundation.Naming).Channels);

        Assert.Contains("There are no alert channels yet", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_project_of_its_services()
    {
        CloudProject? project = null;

        _ = await TestProgram.Run(() => project = Foundation.Cloud().Project);

        Assert.Equal(Foundation.Project, project);
    }

    [Theory]
    [InlineData("ap-northeast-2")]
    [InlineData("us-central-1")]
    [InlineData("moon")]
    public void Knows_no_region_of_another_cloud(string region)
    {
        var error = Assert.Throws<ArgumentException>(() => GoogleRegion.Check(region, "Region"));

        Assert.Equal($"Region must be a region such as us-central1, got '{region}'.", error.Message);
    }
}
