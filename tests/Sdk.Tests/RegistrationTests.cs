using Groundwork.Plan;
using Pulumi.Utilities;

namespace Groundwork.Sdk.Tests;

/// <summary>Semantics 5, but for options, providers, aliases and transformations.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public async Task Refuses_an_empty_name_in_the_constructor()
    {
        var thrown = false;

        _ = await Rendering.Stack(() => thrown = Assert.ThrowsAny<ArgumentException>(static () => _ = new Bucket("")) is not null);

        Assert.True(thrown);
    }

    [Fact]
    public async Task Names_resources_by_the_chain_of_parent_types()
    {
        var stack = await Rendering.Stack(static () =>
            _ = new Group("outer", static outer =>
                _ = new Group("inner", static inner => _ = new Bucket("b", null, inner.Child), new() { Parent = outer })));

        Assert.Equal(
            [
                "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev",
                "urn:pulumi:dev::shop::test:index:Group$test:index:Group$test:storage/bucket:Bucket::b",
                "urn:pulumi:dev::shop::test:index:Group$test:index:Group::inner",
                "urn:pulumi:dev::shop::test:index:Group::outer",
            ],
            stack.Resources.Select(static r => r.Urn.Value));
    }

    [Fact]
    public async Task Belongs_to_its_parent_or_else_to_the_stack()
    {
        var stack = await Rendering.Stack(static () =>
        {
            _ = new Group("group", static group => _ = new Bucket("inner", null, group.Child));
            _ = new Bucket("outer");
        });

        Assert.Equal("group", stack.Named("inner").Parent!.Value.Name);
        Assert.Equal("shop-dev", stack.Named("outer").Parent!.Value.Name);
        Assert.Null(stack.Root!.Parent);
    }

    [Fact]
    public async Task Reads_a_resource_by_id()
    {
        var stack = await Rendering.Stack(static () =>
        {
            _ = new Bucket("read", null, new() { Id = "there" });
            _ = new Bucket("empty", null, new() { Id = "" });
            _ = new Bucket("unknown", null, new() { Id = OutputUtilities.CreateUnknown("there") });
        });

        Assert.Equal((true, "there"), (stack.Named("read").External, stack.Named("read").Id));
        Assert.Equal((false, null), (stack.Named("empty").External, stack.Named("empty").Id));
        Assert.False(stack.Named("unknown").External);
    }

    [Fact]
    public async Task Refuses_to_read_a_component()
    {
        var result = await Rendering.Run(static () => _ = new Group("g", null, new() { Id = "there" }));

        Assert.Contains(
            "The option Id reads a resource of a provider",
            Assert.Single(result.Diagnostics).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_urns_as_the_engine_does()
    {
        var urns = new List<string>();

        _ = await Rendering.Stack(() =>
        {
            var bucket = new Bucket("parent");
            Pulumi.Urn.Create("n", "t:m:T").Apply(v => Add(v));
            Pulumi.Urn.Create("n", "t:m:T", bucket).Apply(v => Add(v));
            Pulumi.Urn.Create("n", "t:m:T", parentUrn: "urn:pulumi:s::p::a:b:C::x", project: "ignored").Apply(v => Add(v));
            Pulumi.Urn.Create("n", "t:m:T", project: "p", stack: "s").Apply(v => Add(v));
            Assert.Throws<ArgumentException>(() => Pulumi.Urn.Create("n", "t:m:T", bucket, "urn:pulumi:s::p::a:b:C::x"));
        });

        Assert.Equal(
            [
                "urn:pulumi:dev::shop::t:m:T::n",
                $"{Rendering.Prefix}{Bucket.Token}$t:m:T::n",
                "urn:pulumi:s::p::a:b:C$t:m:T::n",
                "urn:pulumi:s::p::t:m:T::n",
            ],
            urns);

        bool Add(string urn)
        {
            urns.Add(urn);
            return true;
        }
    }

    [Fact]
    public async Task Depends_on_what_it_names_and_on_what_its_inputs_come_from()
    {
        var stack = await Rendering.Stack(static () =>
        {
            var (one, two, three) = (new Bucket("one"), new Bucket("two"), new Bucket("three"));
            _ = new Bucket("b", new() { Name = one.Id, Zones = { "z", two.Name }, Size = 1 }, new() { DependsOn = { three } });
        });

        Assert.Equal(["one", "three", "two"], stack.Named("b").Dependencies.Select(static d => d.Name));
        Assert.Equal(
            ["name=one", "size=", "zones=two"],
            stack.Named("b").PropertyDependencies.Select(static p => $"{p.Key}={string.Join(",", p.Value.Select(static u => u.Name))}"));
    }

    [Fact]
    public async Task Lets_a_component_stand_for_its_children()
    {
        var stack = await Rendering.Stack(static () =>
        {
            var group = new Group("group", static outer =>
            {
                var child = new Bucket("child", null, outer.Child);
                _ = new Bucket("grandchild-of-custom", null, new() { Parent = child });
                _ = new Group("inner", static inner => _ = new Bucket("deep", null, inner.Child), new() { Parent = outer });
            });
            _ = new Bucket("b", null, new() { DependsOn = { group } });
        });

        Assert.Equal(["child", "deep"], stack.Named("b").Dependencies.Select(static d => d.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Counts_an_unknown_dependency_as_none()
    {
        var stack = await Rendering.Stack(static () => _ = new Bucket("b", null, new()
        {
            DependsOn = OutputUtilities.CreateUnknown(ImmutableArray<Resource>.Empty),
        }));

        Assert.Empty(stack.Named("b").Dependencies);
    }

    [Fact]
    public async Task Waits_for_inputs_that_come_later()
    {
        var stack = await Rendering.Stack(static () =>
        {
            var later = Output.Create(Later.Of("late"));
            var first = new Bucket("first", new() { Name = later });
            _ = new Bucket("second", new() { Name = first.Name }, new() { Parent = first, DependsOn = { first } });
        });

        Assert.Equal("late", stack.Input("first", "name").ToString());
        Assert.Equal("late", stack.Input("second", "name").ToString());
        Assert.Equal(["first"], stack.Named("second").Dependencies.Select(static d => d.Name));
    }

    [Fact]
    public async Task Registers_a_components_outputs()
    {
        var stack = await Rendering.Stack(
            static () => _ = new Group("g", static g => g.First = new Bucket("b", new() { Name = "n" }, g.Child).Name));

        Assert.Equal("{first: n}", stack.Named("g").Outputs.ToString());
    }

    [Fact]
    public async Task Registers_outputs_that_a_task_brings_later()
    {
        var stack = await Rendering.Stack(static () => _ = new Given(LaterAsync()));

        Assert.Equal("{first: n}", stack.Named("given").Outputs.ToString());

        static async Task<IDictionary<string, object?>> LaterAsync()
        {
            await Task.Yield();
            return new Dictionary<string, object?> { ["first"] = Output.Create("n") };
        }
    }

    [Fact]
    public async Task Registers_the_outputs_given_and_no_others()
    {
        var mocks = new Mocking();

        _ = await mocks.Run(static () =>
        {
            _ = new Given(new Dictionary<string, object?> { ["one"] = 1, ["none"] = null });
            _ = new Given(Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?> { ["two"] = "2" }));
            _ = new Given(Output.Create<IDictionary<string, object?>>(new Dictionary<string, object?> { ["three"] = true }));
        });

        Assert.Equal(["one,none", "two", "three"], mocks.Outputs
            .Where(static o => o.Urn.EndsWith("given", StringComparison.Ordinal))
            .Select(static o => string.Join(",", o.Outputs.Keys.OrderDescending())));
    }

    [Fact]
    public async Task Fails_the_run_where_the_task_of_outputs_fails()
    {
        var result = await Rendering.Run(
            static () => _ = new Given(Task.FromException<IDictionary<string, object?>>(new FormatException("bad"))));

        Assert.Equal("FormatException: bad", Assert.Single(result.Diagnostics).Message);
    }

    public static TheoryData<Action> NullOutputs() =>
    [
        new(static () => _ = new Given((IDictionary<string, object?>)null!)),
        new(static () => _ = new Given((Task<IDictionary<string, object?>>)null!)),
        new(static () => _ = new Given((Output<IDictionary<string, object?>>)null!)),
    ];

    [Theory]
    [MemberData(nameof(NullOutputs))]
    public async Task Refuses_null_outputs(Action make)
    {
        var result = await Rendering.Run(make);

        Assert.StartsWith("ArgumentNullException", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_what_only_a_plugin_or_the_engine_can_do()
    {
        var result = await Rendering.Run(static () =>
        {
            Assert.Contains(
                "remote component",
                Assert.Throws<NotSupportedException>(static () => _ = new Remote()).Message,
                StringComparison.Ordinal);
            Assert.Contains(
                "hook",
                Assert.Throws<NotSupportedException>(static () => _ = new ResourceHook("h", static (_, _) => Task.CompletedTask)).Message,
                StringComparison.Ordinal);
            _ = new Bucket("b", null, new() { ResourceTransforms = { static (_, _) => Task.FromResult<ResourceTransformResult?>(null) } });
        });

        var failure = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticKind.Failure, failure.Kind);
        Assert.Contains("Resource transforms run in Pulumi's engine", failure.Message, StringComparison.Ordinal);
    }

    sealed class Given : ComponentResource
    {
        public Given(IDictionary<string, object?> outputs)
            : base("test:index:Given", "given") => RegisterOutputs(outputs);

        public Given(Task<IDictionary<string, object?>> outputs)
            : base("test:index:Given", "given") => RegisterOutputs(outputs);

        public Given(Output<IDictionary<string, object?>> outputs)
            : base("test:index:Given", "given") => RegisterOutputs(outputs);
    }

    sealed class Remote : ComponentResource
    {
        public Remote()
            : base("test:index:Remote", "remote", null, remote: true)
        {
        }
    }
}
