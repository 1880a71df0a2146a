using Groundwork.Plan;
using Pulumi.Offline;

namespace Groundwork.Sdk.Tests;

/// <summary>Semantics 6.</summary>
public sealed class RunningTests
{
    [Fact]
    public async Task Gives_what_the_program_returns_as_stack_outputs()
    {
        var result = await Rendering.Run(() => Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>
        {
            ["a"] = Output.Create(1),
            ["n"] = null,
        }));

        Assert.Equal("{a: 1}", result.Stack!.Outputs.ToString());
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Has_no_outputs_of_an_action() => Assert.Empty((await Rendering.Stack(static () => { })).Outputs);

    [Fact]
    public async Task Gives_the_output_properties_of_a_stack_class()
    {
        var result = await Run<DerivedStack>();

        Assert.Equal("{base: b, Derived: d}", Sorted(result.Stack!.Outputs.ToString()));

        static string Sorted(string text) => text == "{Derived: d, base: b}" ? "{base: b, Derived: d}" : text;
    }

    [Fact]
    public async Task Refuses_an_output_property_without_value()
    {
        var result = await Run<EmptyStack>();

        Assert.Equal(
            "Output(s) 'missing' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.",
            Assert.Single(result.Diagnostics).Message);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task Refuses_an_output_property_of_another_type()
    {
        var result = await Run<WrongStack>();

        Assert.StartsWith("Output(s) 'text' have incorrect type.", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_a_stack_from_a_service_provider()
    {
        var made = await OfflineEngine.RenderAsync(
            Rendering.Request,
            static () => Deployment.RunAsync<DerivedStack>(new Services(() => new DerivedStack())),
            TestContext.Current.CancellationToken);
        var none = await OfflineEngine.RenderAsync(
            Rendering.Request,
            static () => Deployment.RunAsync<DerivedStack>(new Services(() => null)),
            TestContext.Current.CancellationToken);

        Assert.Equal(0, made.ExitCode);
        Assert.StartsWith(
            "InvalidOperationException: Failed to resolve instance of type",
            Assert.Single(none.Diagnostics).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(static () => { _ = Deployment.RunAsync<DerivedStack>(null!); });
    }

    [Fact]
    public async Task Names_the_exception_and_the_programs_own_line()
    {
        var result = await Run<ThrowingStack>();

        var failure = Assert.Single(result.Diagnostics);
        Assert.Equal((DiagnosticKind.Failure, "FormatException: no such place"), (failure.Kind, failure.Message));
        Assert.EndsWith("tests/Sdk.Tests/RunningTests.cs", failure.Source!.Innermost!.File, StringComparison.Ordinal);
        Assert.Equal("ThrowingStack..ctor", failure.Source.Innermost.Member);
    }

    [Fact]
    public async Task Has_one_instance_a_flow()
    {
        var names = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            var name = "";
            _ = await Rendering.Run(Rendering.Request with { Stack = $"s{i}" }, () => name = Deployment.Instance.StackName);
            return name;
        }));

        Assert.Equal(["s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7"], names);
        Assert.Throws<InvalidOperationException>(static () => Deployment.Instance);
    }

    [Fact]
    public async Task Says_where_it_runs()
    {
        (string, string, string, string, bool) facts = default;

        _ = await Rendering.Run(Rendering.Request with { Organization = "acme", RootDirectory = "/program" }, () =>
            facts = (
                Deployment.Instance.ProjectName,
                Deployment.Instance.StackName,
                Deployment.Instance.OrganizationName,
                Deployment.Instance.RootDirectory,
                Deployment.Instance.IsDryRun));

        Assert.Equal(("shop", "dev", "acme", "/program", true), facts);
    }

    [Fact]
    public async Task Refuses_a_second_run_in_one_program()
    {
        var result = await OfflineEngine.RenderAsync(
            Rendering.Request,
            static async () =>
            {
                _ = await Deployment.RunAsync(static () => { });
                return await Deployment.RunAsync(static () => { });
            },
            TestContext.Current.CancellationToken);

        Assert.Contains("called twice", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_where_a_program_makes_no_stack()
    {
        var result = await OfflineEngine.RenderAsync(
            Rendering.Request,
            static () => Task.FromResult(0),
            TestContext.Current.CancellationToken);

        Assert.Null(result.Stack);
        Assert.Equal(
            (1, "The program ended without calling Deployment.RunAsync: it makes no stack."),
            (result.ExitCode, Assert.Single(result.Diagnostics).Message));
    }

    [Fact]
    public async Task Ends_after_a_failure_though_something_never_comes()
    {
        var result = await Rendering.Run(static () =>
        {
            _ = new Bucket("waits", new() { Name = new DeferredOutput<string>().Output });
            throw new RunException("stop");
        });

        Assert.Equal("stop", Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public async Task Waits_for_pending_registrations_on_request()
    {
        var known = false;

        _ = await Rendering.Run(async () =>
        {
            var bucket = new Bucket("b", new() { Name = Output.Create(Later.Of("n")) });
            await Deployment.Instance.Deployment.AwaitPendingRegistrations();
            known = bucket.Name.Apply(static n => n).ToString() is not null && (await Mocking.Value(bucket.Name)) == "n";
            return new Dictionary<string, object?>();
        });

        Assert.True(known);
    }

    static Task<RenderResult> Run<TStack>()
        where TStack : Stack, new() =>
        OfflineEngine.RenderAsync(Rendering.Request, Deployment.RunAsync<TStack>, TestContext.Current.CancellationToken);

    class BaseStack : Stack
    {
        [Output("base")]
        public Output<string> Base { get; } = Output.Create("b");
    }

    sealed class DerivedStack : BaseStack
    {
        [Output]
        public Output<string> Derived { get; } = Output.Create("d");
    }

    sealed class EmptyStack : Stack
    {
        [Output("missing")]
        public Output<string>? Missing { get; set; }
    }

    sealed class WrongStack : Stack
    {
        [Output("text")]
        public string Text { get; set; } = "t";
    }

    sealed class ThrowingStack : Stack
    {
        public ThrowingStack() => throw new FormatException("no such place");
    }

    sealed class Services(Func<object?> make) : IServiceProvider
    {
        public object? GetService(Type serviceType) => make();
    }
}
