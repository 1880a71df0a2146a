using Groundwork.Infra.Gcp.Resilience;

namespace Groundwork.Infra.Tests.Gcp.Resilience;

public sealed class FunctionRuntimeTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Outlives_the_primary_region(bool isPreview)
    {
        var program = await TestProgram.Run(() => _ = new RecoverySystem().Runtime, isPreview);

        Assert.Equal("US", program["gcp:storage/bucket:Bucket", "functions"]["location"]);
        Assert.Equal("us-east1", program["gcp:cloudtasks/queue:Queue", "functions-steps"]["location"]);
    }

    [Fact]
    public async Task Never_gives_a_step_up()
    {
        var program = await TestProgram.Run(() => _ = new RecoverySystem().Runtime);

        Assert.Equal(-1.0, program["gcp:cloudtasks/queue:Queue", "functions-steps"]["retryConfig.maxAttempts"]);
        Assert.Equal("10s", program["gcp:cloudtasks/queue:Queue", "functions-steps"]["retryConfig.maxBackoff"]);
    }

    [Fact]
    public void Rejects_a_time_zone_that_is_none()
    {
        var error = Assert.Throws<ArgumentException>(() => FunctionRuntimeArgs.CheckTimeZone("UTC+1"));

        Assert.Equal("TimeZone must be an IANA time zone such as Etc/UTC or America/Chicago, got 'UTC+1'.", error.Message);
    }
}
