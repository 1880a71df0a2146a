using Groundwork.Preview.Tests.Output.Json;

namespace Groundwork.Preview.Tests.Cli;

/// <summary>What groundwork prints as data, whatever became of the program, keeps to the schemas of <c>docs/</c>.</summary>
public sealed class PublishedSchemaTests : IDisposable
{
    const string Plain = "config:\n  shop:environment: dev\n";

    readonly CommandLineProcess _groundwork = new();

    public static TheoryData<string> Settings =>
    [
        Plain,
        $"{Plain}  shop:replicas: 2\n",
        $"{Plain}  shop:fail: throw\n",
        $"{Plain}  shop:fail: schema\n",
        $"{Plain}  shop:replicas: many\n",
    ];

    public void Dispose() => _groundwork.Dispose();

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Hold_for_a_preview_of_two_stacks(string settings)
    {
        await BeginAsync(settings);

        Assert.Empty(PublishedSchema.Faults(PublishedSchema.Preview, (await _groundwork.RunAsync("preview", "--json")).Output));
    }

    [Fact]
    public async Task Hold_for_a_preview_against_another_stack()
    {
        await BeginAsync($"{Plain}  shop:routingMode: REGIONAL\n");

        var result = await _groundwork.RunAsync("preview", "dev", "--against", "stack:prod", "--format", "json");

        Assert.Empty(PublishedSchema.Faults(PublishedSchema.Preview, result.Output));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Hold_for_a_report(string settings)
    {
        await BeginAsync(settings);

        Assert.Empty(PublishedSchema.Faults(PublishedSchema.Report, (await _groundwork.RunAsync("report", "--format", "json")).Output));
    }

    // One stack with a snapshot of what it was, one without.
    async Task BeginAsync(string settings)
    {
        Assert.Equal(0, (await _groundwork.RunAsync("snapshot")).ExitCode);
        _groundwork.Write("Pulumi.dev.yaml", settings);
        _groundwork.Write("Pulumi.prod.yaml", "config:\n  shop:environment: prod\n");
    }
}
