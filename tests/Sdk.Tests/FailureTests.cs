using Groundwork.Plan;

namespace Groundwork.Sdk.Tests;

/// <summary>What is said of a program that fails.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task Refuses_a_urn_twice()
    {
        var result = await Rendering.Run(static () =>
        {
            _ = new Bucket("b");
            _ = new Bucket("b");
        });

        var failure = Assert.Single(result.Diagnostics);
        var second = failure.Source!.Innermost!;
        Assert.Equal(
            "b (test:storage/bucket:Bucket): Duplicate resource URN 'urn:pulumi:dev::shop::test:storage/bucket:Bucket::b'; "
                + "try giving it a unique name. "
                + $"It is made at {second.File}:{second.Line - 1} and again at {second.File}:{second.Line}.",
            failure.Message);
        Assert.EndsWith("tests/Sdk.Tests/FailureTests.cs", second.File, StringComparison.Ordinal);
        Assert.Equal("FailureTests.Refuses_a_urn_twice", second.Member);
        Assert.Equal((1, 2), (result.ExitCode, result.Stack!.Resources.Length));
    }

    [Fact]
    public async Task Names_what_depends_on_a_resource_that_failed()
    {
        var result = await Rendering.Run(static () =>
        {
            var bad = new Bucket("bad", new() { Anything = 1L });
            _ = new Bucket("input", new() { Name = bad.Name });
            _ = new Bucket("child", null, new() { Parent = bad });
            _ = new Bucket("after", null, new() { DependsOn = { bad } });
            _ = new Bucket("fine");
        });

        Assert.Equal(
            [
                "bad (test:storage/bucket:Bucket): InvalidOperationException: error serializing property \"anything\": "
                    + "System.Int64 is not a supported argument type",
                "input (test:storage/bucket:Bucket): not evaluated, because it depends on bad (test:storage/bucket:Bucket), which failed.",
                "child (test:storage/bucket:Bucket): not evaluated, because it depends on bad (test:storage/bucket:Bucket), which failed.",
                "after (test:storage/bucket:Bucket): not evaluated, because it depends on bad (test:storage/bucket:Bucket), which failed.",
            ],
            result.Diagnostics.Select(static d => d.Message));
        Assert.Equal(["fine", "shop-dev"], result.Stack!.Resources.Select(static r => r.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Names_the_resource_whose_input_throws()
    {
        var result = await Rendering.Run(static () =>
            _ = new Bucket("b", new() { Name = Output.Create("a").Apply(static string (_) => throw new FormatException("bad")) }));

        var failure = Assert.Single(result.Diagnostics);
        Assert.Equal("b (test:storage/bucket:Bucket): FormatException: bad", failure.Message);
        Assert.Equal("b", failure.Urn!.Value.Name);
    }

    [Fact]
    public async Task Finds_where_a_resource_is_made_when_asked()
    {
        var stack = await Rendering.Stack(static () => Make("b"));

        var frames = stack.Named("b").Source!.Frames;

        Assert.Equal(
            ["FailureTests.Make", "FailureTests.Finds_where_a_resource_is_made_when_asked"],
            frames.Take(2).Select(static f => f.Member));
        Assert.All(frames.Take(2), static f => Assert.EndsWith("tests/Sdk.Tests/FailureTests.cs", f.File, StringComparison.Ordinal));
        Assert.True(frames[0].Line > frames[1].Line);
    }

    [Fact]
    public async Task Names_faults_against_the_schema_with_the_line()
    {
        var result = await Rendering.Run(
            static () => _ = new Pulumi.Gcp.Compute.Subnetwork("s", new() { Network = "n", IpCidrRange = "10.0.0.0" }));

        var fault = Assert.Single(result.Diagnostics);
        Assert.Equal((DiagnosticKind.Schema, Severity.Error, "ipCidrRange"), (fault.Kind, fault.Severity, fault.Path.ToString()));
        Assert.EndsWith("FailureTests.cs", fault.Source!.Innermost!.File, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Checks_nothing_where_no_schema_is_asked_for()
    {
        var result = await Rendering.Run(
            Rendering.Request with { Schemas = null },
            static () => _ = new Pulumi.Gcp.Compute.Subnetwork("s", new() { Network = "n", IpCidrRange = "10.0.0.0" }));

        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public async Task Ends_when_cancelled()
    {
        using var cancellation = new CancellationTokenSource();

        var result = await Pulumi.Offline.OfflineEngine.RenderAsync(
            Rendering.Request,
            () => Deployment.RunAsync(() =>
            {
                _ = new Bucket("b", new() { Name = new DeferredOutput<string>().Output });
                cancellation.Cancel();
            }),
            cancellation.Token);

        Assert.Equal((1, "The rendering was cancelled."), (result.ExitCode, Assert.Single(result.Diagnostics).Message));
    }

    static void Make(string name) =>
        _ = new Bucket(name);
}
