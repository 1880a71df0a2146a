using Groundwork.Plan.Values;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Groundwork.Sdk.Tests;

/// <summary>Semantics 9.</summary>
public sealed class InvokeTests
{
    [Fact]
    public async Task Gives_what_the_mock_gives()
    {
        Output<Zone>? zone = null;
        Output<string>? single = null;
        var mocks = new Mocking(call: static _ => new Dictionary<string, object> { ["name"] = "z" });

        _ = await mocks.Run(() =>
        {
            zone = Deployment.Instance.Invoke<Zone>("test:index:getZone", new ZoneArgs { Name = "a" });
            single = Deployment.Instance.InvokeSingle<string>("test:index:getZone", new ZoneArgs { Name = "a" });
        });

        Assert.Equal("z", (await Mocking.Value(zone!)).Name);
        Assert.Equal("z", await Mocking.Value(single!));
        Assert.Equal(("test:index:getZone", "a"), (mocks.Calls[0].Token, mocks.Calls[0].Args["name"]));
    }

    [Fact]
    public async Task Is_not_called_with_unknown_arguments()
    {
        Output<Zone>? zone = null;
        var mocks = new Mocking();

        _ = await mocks.Run(() => zone = Deployment.Instance.Invoke<Zone>("test:index:getZone", new ZoneArgs
        {
            Name = OutputUtilities.CreateUnknown("a"),
        }));

        Assert.False(await OutputUtilities.GetIsKnownAsync(zone!));
        Assert.Empty(mocks.Calls);
    }

    [Fact]
    public async Task Is_not_called_while_the_id_of_a_dependency_is_unknown()
    {
        Output<Zone>? zone = null;
        var mocks = new Mocking(static r => (null, r.Inputs));

        _ = await mocks.Run(() => zone = Deployment.Instance.Invoke<Zone>("test:index:getZone", new ZoneArgs(), new InvokeOutputOptions
        {
            DependsOn = { new Bucket("b") },
        }));

        Assert.False(await OutputUtilities.GetIsKnownAsync(zone!));
        Assert.Empty(mocks.Calls);
    }

    [Fact]
    public async Task Carries_resources_and_secrets()
    {
        Output<Zone>? zone = null;
        var mocks = new Mocking(call: static _ => new Dictionary<string, object> { ["name"] = Output.CreateSecret("z") });

        _ = await mocks.Run(
            () => zone = Deployment.Instance.Invoke<Zone>("test:index:getZone", new ZoneArgs { Name = new Bucket("b").Id }));

        Assert.Equal("b", Assert.Single(await OutputUtilities.GetDependenciesAsync(zone!)).GetResourceName());
        Assert.True(await Output.IsSecretAsync(zone!));
    }

    [Fact]
    public async Task Gives_a_task_too()
    {
        var name = "";

        _ = await Deployment.TestAsync(
            new Mocking(call: static _ => new Dictionary<string, object> { ["name"] = "z" }),
            new TestOptions(),
            async () => name = (await Deployment.Instance.InvokeAsync<Zone>("test:index:getZone", new ZoneArgs { Name = "a" })).Name);

        Assert.Equal("z", name);
    }

    [Fact]
    public async Task Asks_the_provider_it_names_or_else_its_parents()
    {
        var mocks = new Mocking(call: static _ => new Dictionary<string, object> { ["name"] = "z" });

        _ = await mocks.Run(static () =>
        {
            var (own, parents) = (new TestProvider("own"), new TestProvider("parents"));
            var group = new Group("g", null, new() { Provider = parents });
            _ = Deployment.Instance.Invoke<Zone>("test:index:a", new ZoneArgs(), new InvokeOptions { Provider = own, Parent = group });
            _ = Deployment.Instance.Invoke<Zone>("test:index:b", new ZoneArgs(), new InvokeOptions { Parent = group });
            _ = Deployment.Instance.Invoke<Zone>("other:index:c", new ZoneArgs(), new InvokeOptions { Parent = group });
        });

        Assert.Equal(
            [
                "test:index:a urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::own::own-id",
                "test:index:b urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::parents::parents-id",
                "other:index:c ",
            ],
            mocks.Calls.Select(static c => $"{c.Token} {c.Provider}"));
    }

    [Fact]
    public async Task Names_an_unknown_provider_id_by_the_wires_unknown()
    {
        var mocks = new Mocking(static r => (null, r.Inputs), static _ => new Dictionary<string, object> { ["name"] = "z" });

        _ = await mocks.Run(static () => _ = Deployment.Instance.Invoke<Zone>("test:index:a", new ZoneArgs(), new InvokeOptions
        {
            Provider = new TestProvider("own"),
        }));

        Assert.EndsWith("::own::04da6b54-80e4-46f7-96ec-b56ff0331ba9", Assert.Single(mocks.Calls).Provider, StringComparison.Ordinal);
    }

    // "Invoke of '…' failed: …" is what the SDK makes of an engine's list of failures.
    // Mocks give no such list: what they throw comes through.
    [Fact]
    public async Task Fails_with_what_the_mock_throws()
    {
        FormatException? thrown = null;

        await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(
            new Mocking(call: static _ => throw new FormatException("no such zone")),
            new TestOptions(),
            async () =>
            {
                thrown = await Assert.ThrowsAsync<FormatException>(
                    static () => Deployment.Instance.InvokeAsync<Zone>("test:index:getZone", new ZoneArgs()));
                throw thrown;
            }));

        Assert.Equal("no such zone", thrown!.Message);
    }

    [Fact]
    public async Task Calls_a_method_on_its_resource()
    {
        var mocks = new Mocking(call: static _ => new Dictionary<string, object> { ["name"] = "z" });
        Output<Zone>? zone = null;

        _ = await mocks.Run(
            () => zone = Deployment.Instance.Call<Zone>("test:index:Bucket/zone", new ZoneCall { Name = "a" }, new Bucket("b")));

        Assert.Equal("z", (await Mocking.Value(zone!)).Name);
        Assert.Equal("b", Assert.IsType<Bucket>(mocks.Calls[0].Args["__self__"]).GetResourceName());
    }

    [Fact]
    public async Task Is_unknown_offline()
    {
        var stack = await Rendering.Stack(static () =>
            _ = new Bucket("b", new()
            {
                Name = Deployment.Instance.Invoke<Zone>("test:index:getZone", new ZoneArgs { Name = "a" }).Apply(static z => z.Name),
            }));

        var unknown = Assert.IsType<UnknownValue>(stack.Input("b", "name"));
        Assert.Equal("[\"test:index:getZone\"]", Assert.Single(unknown.Expression.Origins).Path.ToString());
    }

    [Fact]
    public async Task Is_refused_offline_where_a_value_is_wanted_at_once()
    {
        var result = await Rendering.Run(static async () =>
        {
            _ = await Deployment.Instance.InvokeAsync<Zone>("test:index:getZone", new ZoneArgs());
            return new Dictionary<string, object?>();
        });

        Assert.StartsWith(
            "NotSupportedException: 'test:index:getZone' asks the cloud",
            Assert.Single(result.Diagnostics).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_a_methods_result_as_an_unknown_of_its_resource()
    {
        var stack = await Rendering.Stack(static () =>
        {
            var zone = Deployment.Instance.Call<Zone>("test:index:Bucket/zone", new ZoneCall(), new Bucket("b"));
            _ = new Bucket("c", new() { Name = zone.Apply(static z => z.Name) });
        });

        var origin = Assert.Single(Assert.IsType<UnknownValue>(stack.Input("c", "name")).Expression.Origins);
        Assert.Equal((stack.Named("b").Urn, "zone"), (origin.Urn, origin.Path.ToString()));
    }

    sealed class TestProvider(string name) : ProviderResource("test", name, ResourceArgs.Empty, null, null);

    sealed class ZoneArgs : InvokeArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }
    }

    sealed class ZoneCall : CallArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }
    }

    [OutputType]
    sealed class Zone
    {
        public readonly string Name;

        [OutputConstructor]
        Zone(string name) => Name = name;
    }
}
