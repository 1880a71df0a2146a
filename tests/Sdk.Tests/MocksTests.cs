using Pulumi.Testing;
using Pulumi.Utilities;

namespace Groundwork.Sdk.Tests;

/// <summary>Semantics 10.</summary>
public sealed class MocksTests
{
    [Fact]
    public async Task Pretend_to_preview_a_stack_called_stack()
    {
        (string, string, string, bool) facts = default;

        _ = await Deployment.TestAsync(new Mocking(), new TestOptions(), () =>
            facts = (
                Deployment.Instance.ProjectName,
                Deployment.Instance.StackName,
                Deployment.Instance.OrganizationName,
                Deployment.Instance.IsDryRun));

        Assert.Equal(("project", "stack", "organization", true), facts);
    }

    [Fact]
    public async Task See_resources_components_providers_and_reads_but_not_the_stack()
    {
        var mocks = new Mocking();

        _ = await mocks.Run(static () =>
        {
            var provider = new ProviderResource("test", "mine", ResourceArgs.Empty, null, null);
            _ = new Group("g", static g => _ = new Bucket("b", null, g.Child), new() { Provider = provider });
            _ = new Bucket("read", null, new() { Id = "there" });
            _ = new Bucket("import", null, new() { ImportId = "adopt" });
        });

        Assert.Equal(["mine", "g", "b", "read", "import"], mocks.Resources.Select(static r => r.Name));
        Assert.Equal(["", "", "", "there", "adopt"], mocks.Resources.Select(static r => r.Id));
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::mine::mine-id", mocks.Named("b").Provider);
        Assert.Equal(("test:index:Group", ""), (mocks.Named("g").Type, mocks.Named("g").Provider));
    }

    [Fact]
    public async Task See_plain_values_only()
    {
        var inputs = await Mocking.InputsOf(new()
        {
            Name = Output.CreateSecret("s"),
            Size = OutputUtilities.CreateUnknown(1),
            Labels = { ["k"] = "v" },
            Zones = { "z" },
            Settings = new() { ["a"] = "b" },
            Content = new StringAsset("t"),
        });

        Assert.Equal(["content", "labels", "name", "settings", "zones"], inputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("s", inputs["name"]);
        Assert.Equal("v", Assert.IsType<ImmutableDictionary<string, object?>>(inputs["labels"])["k"]);
        Assert.Equal(["z"], Assert.IsType<ImmutableArray<object?>>(inputs["zones"]));
        Assert.IsType<StringAsset>(inputs["content"]);
    }

    [Fact]
    public async Task Drop_a_property_with_anything_unknown_inside() =>
        Assert.Empty(await Mocking.InputsOf(new() { Zones = { "a", OutputUtilities.CreateUnknown("b") } }));

    [Fact]
    public async Task Make_ids_unknown_by_null()
    {
        Bucket? bucket = null;

        _ = await new Mocking(static _ => (null, new Dictionary<string, object>())).Run(() => bucket = new("b"));

        Assert.False(await OutputUtilities.GetIsKnownAsync(bucket!.Id));
    }

    [Fact]
    public async Task Keep_the_id_that_is_read_or_adopted()
    {
        (Bucket? Read, Bucket? Adopted, Bucket? Renamed) buckets = default;

        _ = await new Mocking(static r => (r.Name == "adopted" ? null : "mocked", r.Inputs)).Run(() => buckets = (
            new("read", null, new() { Id = "there" }),
            new("adopted", null, new() { ImportId = "theirs" }),
            new("renamed", null, new() { ImportId = "theirs" })));

        Assert.Equal(
            ("there", "theirs", "mocked"),
            (await Mocking.Value(buckets.Read!.Id), await Mocking.Value(buckets.Adopted!.Id), await Mocking.Value(buckets.Renamed!.Id)));
    }

    [Fact]
    public async Task Refuse_a_state_that_is_no_map() =>
        Assert.Contains(
            "The state that NewResourceAsync returned must be a dictionary",
            (await Assert.ThrowsAsync<RunException>(
                () => new Mocking(static _ => ("id", "text")).Run(static () => _ = new Bucket("b")))).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task Do_not_echo_inputs_by_themselves()
    {
        Bucket? bucket = null;

        _ = await new Mocking(static _ => ("id", new Dictionary<string, object>())).Run(() => bucket = new("b", new() { Name = "n" }));

        Assert.False(await OutputUtilities.GetIsKnownAsync(bucket!.Name));
    }

    [Fact]
    public async Task Name_every_resource_below_the_stacks_type_alone()
    {
        var resources = await new Mocking().Run(static () => _ = new Group("g", static g => _ = new Bucket("b", null, g.Child)));

        Assert.Equal(
            [
                "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Group::g",
                "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:storage/bucket:Bucket::b",
            ],
            await Task.WhenAll(resources.Select(static r => Mocking.Value(r.Urn))));
    }

    [Fact]
    public async Task Do_not_notice_duplicates()
    {
        var resources = await new Mocking().Run(static () =>
        {
            _ = new Bucket("b");
            _ = new Bucket("b");
        });

        Assert.Equal(2, resources.Length);
    }

    [Fact]
    public async Task See_the_outputs_of_components_and_of_the_stack()
    {
        var mocks = new Mocking();

        var resources = await Deployment.TestAsync<OneBucket>(mocks);

        Assert.Equal(["project-stack", "b"], resources.Select(static r => r.GetResourceName()));
        var outputs = Assert.Single(mocks.Outputs);
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack", outputs.Urn);
        Assert.Equal("n", await Mocking.Value(outputs.Outputs["name"]));
    }

    [Fact]
    public async Task Hand_back_the_dictionary_untouched()
    {
        var returned = new Dictionary<string, object?> { ["a"] = 1 };

        var (resources, outputs) = await Deployment.TestAsync(new Mocking(), new TestOptions(), () =>
        {
            _ = new Bucket("b");
            return returned;
        });

        Assert.Same(returned, outputs);
        Assert.Equal(["b"], resources.Select(static r => r.GetResourceName()));
    }

    [Fact]
    public async Task Fail_the_test_by_the_message_logged()
    {
        var single = await Assert.ThrowsAsync<RunException>(() => new Mocking().Run(static () => throw new RunException("stop")));
        var logged = await Assert.ThrowsAsync<RunException>(() => new Mocking().Run(static () => Log.Error("bad")));
        var several = await Assert.ThrowsAsync<AggregateException>(() => new Mocking().Run(static () =>
        {
            Log.Error("one");
            Log.Error("two");
        }));

        Assert.Equal(("stop", "bad"), (single.Message, logged.Message));
        Assert.Equal(["one", "two"], several.InnerExceptions.Select(static e => e.Message));
    }

    [Fact]
    public async Task Say_which_program_failed() =>
        Assert.StartsWith(
            "Running program '",
            (await Assert.ThrowsAsync<RunException>(() => new Mocking().Run(static () => throw new FormatException("x")))).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task Echo_inputs_and_know_no_id_when_empty()
    {
        Bucket? bucket = null;

        _ = await Deployment.TestAsync(new EmptyMocks(), new TestOptions(), () => { bucket = new("b", new() { Name = "n" }); });

        Assert.Equal("n", await Mocking.Value(bucket!.Name));
        Assert.False(await OutputUtilities.GetIsKnownAsync(bucket.Id));
        await Assert.ThrowsAsync<RunException>(static () => Deployment.TestAsync(new EmptyMocks(), new TestOptions(), static () =>
        {
            _ = Deployment.Instance.Invoke<string>("a:b:c", InvokeArgs.Empty);
        }));
    }

    [Fact]
    public async Task Find_a_registered_resource_by_urn()
    {
        Bucket? found = null;

        _ = await new Mocking().Run(() =>
        {
            _ = new Bucket("b", new() { Name = "n" });
            found = new("again", null, new() { Urn = "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:storage/bucket:Bucket::b" });
        });

        Assert.Equal("n", await Mocking.Value(found!.Name));
        await Assert.ThrowsAsync<RunException>(() => new Mocking().Run(static () => _ = new Bucket("x", null, new()
        {
            Urn = "urn:pulumi:stack::project::a:b:C::none",
        })));
    }

    [Fact]
    public async Task Answer_getResource_from_what_is_registered()
    {
        var found = ImmutableDictionary<string, object>.Empty;
        var mocks = new Mocking();

        _ = await Deployment.TestAsync(mocks, new TestOptions(), async () =>
        {
            var bucket = new Bucket("b", new() { Name = "n" });
            found = await Deployment.Instance.InvokeAsync<ImmutableDictionary<string, object>>(
                "pulumi:pulumi:getResource",
                new ByUrn { Urn = Output.CreateSecret(bucket.Urn) });
        });

        Assert.Equal(("b-id", "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:storage/bucket:Bucket::b"), (found["id"], found["urn"]));
        Assert.Equal("n", Assert.IsType<ImmutableDictionary<string, object>>(found["state"])["name"]);
        Assert.Empty(mocks.Calls);
    }

    [Fact]
    public async Task Refuse_getResource_of_what_is_not_registered()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new Mocking(), new TestOptions(), static () =>
        {
            _ = Deployment.Instance.Invoke<ImmutableDictionary<string, object>>(
                "pulumi:pulumi:getResource",
                new ByUrn { Urn = "urn:pulumi:stack::project::a:b:C::none" });
        }));

        Assert.Contains(
            "InvalidOperationException: Unknown resource 'urn:pulumi:stack::project::a:b:C::none'.",
            failure.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wait_for_slow_mocks()
    {
        Bucket? second = null;

        var resources = await Deployment.TestAsync(new SlowMocks(), new TestOptions(), () =>
        {
            var first = new Bucket("first", new() { Name = "n" });
            second = new("second", new() { Name = first.Name });
        });

        Assert.Equal(["first", "second"], resources.Select(static r => r.GetResourceName()));
        Assert.Equal("n", await Mocking.Value(second!.Name));
    }

    sealed class ByUrn : InvokeArgs
    {
        [Input("urn")]
        public Input<string>? Urn { get; set; }
    }

    sealed class SlowMocks : IMocks
    {
        public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            return await Later.Of((args.Name, args.Inputs));
        }

        public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException();
    }

    sealed class OneBucket : Stack
    {
        public OneBucket() => Name = new Bucket("b", new() { Name = "n" }).Name;

        [Output("name")]
        public Output<string> Name { get; private set; }
    }
}
