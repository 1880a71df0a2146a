namespace Groundwork.Sdk.Tests;

/// <summary>What a program does outside of any host.</summary>
[Collection(EnvironmentCollection.Name)]
public sealed class OfficialEngineTests
{
    [Fact]
    public async Task Stops_under_the_official_engine_and_says_what_to_do()
    {
        var error = Console.Error;
        using var captured = new StringWriter();
        Console.SetError(captured);
        Environment.SetEnvironmentVariable("PULUMI_MONITOR", "127.0.0.1:1");
        try
        {
            var code = await Deployment.RunAsync((Action)(static () => throw new InvalidOperationException("must not run")));

            Assert.Equal(1, code);
            Assert.Contains("built with the offline Pulumi SDK", captured.ToString(), StringComparison.Ordinal);
            Assert.Contains("Set PulumiSdk=official, build, run again.", captured.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_MONITOR", null);
            Console.SetError(error);
        }
    }

    [Fact]
    public void Refuses_to_run_without_a_host()
    {
        Assert.Throws<InvalidOperationException>(static () => { _ = Deployment.RunAsync(static () => { }); });
        Assert.Throws<InvalidOperationException>(static () => _ = new Config());
        Assert.Throws<InvalidOperationException>(static () => _ = new Bucket("b"));
        Assert.Throws<InvalidOperationException>(static () => Log.Info("m"));
    }

    [Fact]
    public void Throws_on_an_outputs_text_where_the_environment_asks_for_it()
    {
        Environment.SetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING", "TRUE");
        try
        {
            Assert.Throws<InvalidOperationException>(static () => Output.Create("a").ToString());
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING", null);
        }
    }
}
