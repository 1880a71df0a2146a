using Pulumi.Utilities;

namespace Groundwork.Sdk.Tests;

/// <summary>Semantics 4.</summary>
public sealed class OutputReadingTests
{
    [Fact]
    public async Task Reads_each_property_by_its_type()
    {
        var bucket = await Read(new()
        {
            ["name"] = "a",
            ["size"] = 2.9,
            ["ratio"] = 0.5,
            ["isPublic"] = true,
            ["zones"] = new[] { "x", "y" },
            ["labels"] = new Dictionary<string, object> { ["k"] = "v", ["__internal"] = "hidden" },
            ["rule"] = new Dictionary<string, object> { ["action"] = "Delete", ["days"] = 3 },
            ["rules"] = new[] { new Dictionary<string, object> { ["action"] = "Keep" } },
            ["either"] = 4,
            ["level"] = 2,
            ["tier"] = "gold",
            ["anything"] = new Dictionary<string, object> { ["n"] = 1, ["l"] = new[] { "e" } },
        });

        Assert.Equal("a", await Mocking.Value(bucket.Name));
        Assert.Equal(2, await Mocking.Value(bucket.Size));
        Assert.Equal(0.5, await Mocking.Value(bucket.Ratio));
        Assert.True(await Mocking.Value(bucket.IsPublic));
        Assert.Equal(["x", "y"], await Mocking.Value(bucket.Zones));
        Assert.Equal(["k"], (await Mocking.Value(bucket.Labels))!.Keys);
        Assert.Equal(("Delete", 3), ((await Mocking.Value(bucket.Rule))!.Action, (await Mocking.Value(bucket.Rule))!.Days));
        Assert.Null(Assert.Single(await Mocking.Value(bucket.Rules)).Days);
        Assert.Equal(4, (await Mocking.Value(bucket.Either)).AsT1);
        Assert.Equal(Level.High, await Mocking.Value(bucket.Level));
        Assert.Equal("gold", (await Mocking.Value(bucket.Tier)).ToString());
        var anything = Assert.IsType<ImmutableDictionary<string, object?>>(await Mocking.Value(bucket.Anything));
        Assert.Equal(1.0, anything["n"]);
        Assert.Equal(["e"], Assert.IsType<ImmutableArray<object?>>(anything["l"]));
    }

    [Fact]
    public async Task Reads_a_discriminated_union_by_its_tag()
    {
        Aquarium? aquarium = null;
        var state = new Dictionary<string, object>
        {
            ["pet"] = new Dictionary<string, object> { ["kind"] = "cat", ["lives"] = 9 },
            ["pets"] = new object[]
            {
                new Dictionary<string, object> { ["kind"] = "fish", ["water"] = "salt" },
                new Dictionary<string, object> { ["kind"] = "cat" },
                new Dictionary<string, object> { ["kind"] = "bird" },
                new Dictionary<string, object> { ["lives"] = 9 },
                "fish",
            },
        };

        _ = await new Mocking(_ => ("id", state)).Run(() => aquarium = new("a"));

        Assert.Equal(9, Assert.IsType<Cat>(await Mocking.Value(aquarium!.Pet)).Lives);
        Assert.Equal([typeof(Fish), typeof(Cat), null, null, null], (await Mocking.Value(aquarium.Pets)).Select(static p => p?.GetType()));
    }

    [Fact]
    public async Task Knows_defaults_of_what_is_absent_in_an_update()
    {
        var bucket = await Read([], isPreview: false);

        Assert.True(await OutputUtilities.GetIsKnownAsync(bucket.Size));
        Assert.Equal((0, null), (await Mocking.Value(bucket.Size), await Mocking.Value(bucket.Name)));
        Assert.True((await Mocking.Value(bucket.Zones)).IsDefault);
    }

    [Fact]
    public async Task Does_not_know_what_is_absent_in_a_preview()
    {
        var bucket = await Read([], isPreview: true);

        Assert.False(await OutputUtilities.GetIsKnownAsync(bucket.Size));
        Assert.True(await OutputUtilities.GetIsKnownAsync(bucket.Urn));
    }

    [Fact]
    public async Task Is_secret_or_unknown_where_anything_inside_is()
    {
        var bucket = await Read(new()
        {
            ["labels"] = new Dictionary<string, object> { ["k"] = Output.CreateSecret("v") },
            ["zones"] = new object[] { "x", OutputUtilities.CreateUnknown("y") },
            ["name"] = "a",
        });

        Assert.True(await Output.IsSecretAsync(bucket.Labels));
        Assert.Equal("v", (await Mocking.Value(bucket.Labels))!["k"]);
        Assert.False(await OutputUtilities.GetIsKnownAsync(bucket.Zones));
        Assert.Equal((true, false), (await OutputUtilities.GetIsKnownAsync(bucket.Name), await Output.IsSecretAsync(bucket.Name)));
    }

    [Fact]
    public async Task Is_a_known_default_where_the_type_is_another()
    {
        var bucket = await Read(new() { ["size"] = "many", ["name"] = 5 });

        Assert.True(await OutputUtilities.GetIsKnownAsync(bucket.Size));
        Assert.Equal((0, null), (await Mocking.Value(bucket.Size), await Mocking.Value(bucket.Name)));
    }

    [Fact]
    public async Task Depends_on_its_own_resource()
    {
        var bucket = await Read(new() { ["name"] = "a" });

        Assert.Same(bucket, Assert.Single(await OutputUtilities.GetDependenciesAsync(bucket.Name)));
    }

    [Fact]
    public async Task Reads_assets_and_resources_back()
    {
        Bucket? bucket = null;
        var mocks = new Mocking();
        _ = await mocks.Run(() => bucket = new("b", new() { Content = new FileAsset("a.txt"), Owner = new Bucket("owner") }));

        Assert.IsType<FileAsset>(await Mocking.Value(bucket!.Content));
        Assert.Equal("owner", (await Mocking.Value(bucket.Owner))!.GetResourceName());
    }

    [Fact]
    public async Task Refuses_outputs_of_a_wrong_type_in_the_constructor()
    {
        await Assert.ThrowsAsync<RunException>(() => new Mocking().Run(static () => Assert.Equal(
            "Output(s) 'name' have incorrect type. [Output] attributed properties must be instances of Output<T>.",
            Throws<RunException>(static () => _ = new NoOutput("x")).Message)));
        await Assert.ThrowsAsync<RunException>(
            () => new Mocking().Run(static () => Throws<InvalidOperationException>(static () => _ = new DateOutput("x"))));

        // What the constructor throws would fail the run anyway; it is thrown here too, so that both are seen.
        static T Throws<T>(Action action)
            where T : Exception
        {
            var thrown = Assert.Throws<T>(action);
            Log.Error("seen");
            return thrown;
        }
    }

    static async Task<Bucket> Read(Dictionary<string, object> state, bool isPreview = true)
    {
        Bucket? bucket = null;

        _ = await new Mocking(_ => ("id", state)).Run(() => bucket = new("b"), isPreview);

        return bucket!;
    }

    [DiscriminatedUnionDiscriminator("kind")]
    [DiscriminatedUnionCase("cat", typeof(Cat))]
    [DiscriminatedUnionCase("fish", typeof(Fish))]
    interface IPet;

    [OutputType]
    [method: OutputConstructor]
    sealed class Cat(string kind, int lives) : IPet
    {
        public string Kind { get; } = kind;

        public int Lives { get; } = lives;
    }

    [OutputType]
    [method: OutputConstructor]
    sealed class Fish(string kind, string water) : IPet
    {
        public string Kind { get; } = kind;

        public string Water { get; } = water;
    }

    sealed class Aquarium(string name) : CustomResource("test:index:Aquarium", name, null, null, null)
    {
        [Output("pet")]
        public Output<IPet> Pet { get; private set; } = null!;

        [Output("pets")]
        public Output<ImmutableArray<IPet?>> Pets { get; private set; } = null!;
    }

    sealed class NoOutput(string name) : CustomResource("test:index:NoOutput", name, null, null, null)
    {
        [Output("name")]
        public string? Name { get; private set; }
    }

    sealed class DateOutput(string name) : CustomResource("test:index:DateOutput", name, null, null, null)
    {
        [Output("at")]
        public Output<DateTime> At { get; private set; } = null!;
    }
}
