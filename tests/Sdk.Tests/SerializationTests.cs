using System.Text.Json;
using Groundwork.Plan.Values;
using Pulumi.Utilities;

namespace Groundwork.Sdk.Tests;

/// <summary>Semantics 3.</summary>
public sealed class SerializationTests
{
    [Fact]
    public async Task Sends_every_input_under_its_wire_name()
    {
        var sent = await Mocking.InputsOf(
            new() { Name = "a", Size = 1, Ratio = 0.5, IsPublic = true, Zones = { "z" }, Labels = { ["k"] = "v" } });

        Assert.Equal(["isPublic", "labels", "name", "ratio", "size", "zones"], sent.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("a", 1.0, 0.5, true), (sent["name"], sent["size"], sent["ratio"], sent["isPublic"]));
    }

    [Fact]
    public async Task Fails_the_run_and_not_the_call_where_a_required_input_is_missing()
    {
        var after = false;

        var result = await Rendering.Run(() =>
        {
            _ = new Bucket("b", new() { Rule = new BucketRuleArgs() });
            after = true;
        });

        Assert.True(after);
        Assert.Contains(
            "Groundwork.Sdk.Tests.BucketRuleArgs.Action is required but was not given a value",
            Assert.Single(result.Diagnostics).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_out_what_is_null_or_resolves_to_null()
    {
        var stack = await Rendering.Stack(() => _ = new Bucket("b", new()
        {
            Name = Output.Create((string)null!),
            Labels = { ["gone"] = Output.Create((string)null!), ["k"] = "v" },
            Zones = { "z", Output.Create((string)null!) },
        }));

        Assert.Equal(["labels", "zones"], stack.Named("b").Inputs.Keys);
        Assert.Equal(["labels", "zones"], stack.Named("b").PropertyDependencies.Keys);
        Assert.Equal("{k: v}", stack.Input("b", "labels").ToString());
        Assert.Equal("[z, null]", stack.Input("b", "zones").ToString());
    }

    [Fact]
    public async Task Sends_an_empty_collection_only_once_it_was_touched()
    {
        var untouched = await Mocking.InputsOf(new() { Zones = { } });
        var args = new BucketArgs();
        _ = args.Zones;
        var touched = await Mocking.InputsOf(args);
        var assigned = await Mocking.InputsOf(new() { Labels = [] });

        Assert.Empty(untouched);
        Assert.Equal(["zones"], touched.Keys);
        Assert.Equal(["labels"], assigned.Keys);
    }

    [Fact]
    public async Task Sends_json_inputs_as_text_in_protobuf_style()
    {
        var sent = await Mocking.InputsOf(new()
        {
            Settings = new() { ["inner"] = "j", ["list"] = ImmutableArray.Create(true, false), ["none"] = ImmutableArray<string>.Empty },
        });

        Assert.Equal("""{ "inner": "j", "list": [ true, false ], "none": [ ] }""", sent["settings"]);
    }

    [Fact]
    public async Task Carries_flags_from_inside_json_to_the_text()
    {
        var stack = await Rendering.Stack(static () =>
        {
            _ = new Bucket("secret", new() { Settings = new() { ["a"] = Output.CreateSecret((object)"s") } });
            _ = new Bucket("unknown", new() { Settings = new() { ["a"] = OutputUtilities.CreateUnknown((object)"s") } });
        });

        Assert.Equal("""{ "a": "s" }""", Assert.IsType<SecretValue>(stack.Input("secret", "settings")).Inner!.ToString());
        Assert.IsType<UnknownValue>(stack.Input("unknown", "settings"));
    }

    [Fact]
    public async Task Drops_id_and_urn() => Assert.Empty(await Mocking.InputsOf(new() { Id = "i", Urn = "u" }));

    [Fact]
    public async Task Takes_every_accepted_type()
    {
        var stack = await Rendering.Stack(static () => _ = new Bucket("b", new()
        {
            Level = Level.High,
            Tier = Tier.Gold,
            Rule = new BucketRuleArgs { Action = "Delete", Days = 3 },
            Element = JsonDocument.Parse("""{"b":[1,null,"x"],"a":{}}""").RootElement,
            Anything = new Dictionary<string, object?> { ["z"] = 1.5, ["a"] = ImmutableArray.Create(1, 2), ["t"] = (1, 2), ["n"] = null },
        }));

        Assert.Equal("2", stack.Input("b", "level").ToString());
        Assert.Equal("gold", stack.Input("b", "tier").ToString());
        Assert.Equal("{action: Delete, days: 3}", stack.Input("b", "rule").ToString());
        Assert.Equal("{a: {}, b: [1, null, x]}", stack.Input("b", "element").ToString());
        Assert.Equal("{a: [1, 2], z: 1.5}", stack.Input("b", "anything").ToString());
    }

    public static TheoryData<object> Unsupported() =>
        [1L, 1f, 1m, DateTime.UnixEpoch, Guid.Empty, new Dictionary<int, string> { [1] = "a" }];

    [Theory]
    [MemberData(nameof(Unsupported))]
    public async Task Refuses_any_other_type(object value)
    {
        var result = await Rendering.Run(() => _ = new Bucket("b", new() { Anything = value }));

        Assert.Contains(
            $"error serializing property \"anything\": {value.GetType().FullName} is not a supported argument type",
            Assert.Single(result.Diagnostics).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_task()
    {
        var result = await Rendering.Run(static () => _ = new Bucket("b", new() { Anything = Task.FromResult("a") }));

        Assert.Contains(
            "error serializing property \"anything\": Tasks are not allowed inside inputs",
            Assert.Single(result.Diagnostics).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_a_secret_where_it_sits()
    {
        var stack = await Rendering.Stack(static () =>
        {
            _ = new Bucket("whole", new()
            {
                Zones = Output.CreateSecret(ImmutableArray.Create("a")),
                Rule = new BucketRuleArgs { Action = Output.CreateSecret("Delete") },
            });
        });

        Assert.Equal("[a]", Assert.IsType<SecretValue>(stack.Input("whole", "zones")).Inner!.ToString());
        Assert.IsType<SecretValue>(Assert.IsType<MapValue>(stack.Input("whole", "rule"))["action"]);
    }

    [Fact]
    public async Task Marks_one_element_or_entry_alone()
    {
        var stack = await Rendering.Stack(static () => _ = new Bucket("b", new()
        {
            Zones = { "a", Output.CreateSecret("b"), OutputUtilities.CreateUnknown("c") },
            Labels = { ["plain"] = "p", ["secret"] = Output.CreateSecret("s") },
        }));

        var zones = Assert.IsType<ListValue>(stack.Input("b", "zones")).Items;
        Assert.Equal<Type>([typeof(TextValue), typeof(SecretValue), typeof(UnknownValue)], zones.Select(static z => z.GetType()));
        var labels = Assert.IsType<MapValue>(stack.Input("b", "labels"));
        Assert.Equal<Type>([typeof(TextValue), typeof(SecretValue)], labels.Select(static e => e.Value.GetType()));
    }

    [Fact]
    public async Task Keeps_a_secret_that_is_not_known_from_mocks() =>
        Assert.Empty(await Mocking.InputsOf(new() { Name = Output.CreateSecret(OutputUtilities.CreateUnknown("n")) }));

    [Fact]
    public async Task Sends_every_kind_of_asset_and_archive()
    {
        AssetOrArchive[] all =
        [
            new StringAsset("t"),
            new FileAsset("f"),
            new RemoteAsset("https://r"),
            new FileArchive("d"),
            new RemoteArchive("https://a"),
            new AssetArchive(new Dictionary<string, AssetOrArchive> { ["k"] = new StringAsset("t") }),
        ];

        var sent = await Task.WhenAll(all.Select(static async asset => (await Mocking.InputsOf(new() { Content = asset }))["content"]));

        Assert.Equal(all.Select(static a => a.GetType()), sent.Select(static s => s.GetType()));
    }

    [Fact]
    public async Task Sends_plain_values_even_to_a_remote_component()
    {
        var mocks = new Mocking();

        _ = await mocks.Run(static () => _ = new Remote(new()
        {
            Name = Output.CreateSecret("s"),
            Ratio = new Bucket("b", new() { Ratio = 0.5 }).Ratio,
            Size = OutputUtilities.CreateUnknown(1),
            Zones = { "z" },
        }));

        var inputs = mocks.Named("remote").Inputs;
        Assert.Equal(["name", "ratio", "zones"], inputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("s", 0.5), (inputs["name"], inputs["ratio"]));
    }

    [Fact]
    public async Task Sends_a_resource_as_a_reference()
    {
        var stack = await Rendering.Stack(static () =>
        {
            _ = new Bucket("custom", new() { Owner = new Bucket("owner") });
            _ = new Bucket("component", new() { Owner = new Group("group") });
        });

        var custom = Assert.IsType<ResourceReferenceValue>(stack.Input("custom", "owner"));
        Assert.Equal($"{Rendering.Prefix}{Bucket.Token}::owner", custom.Urn.Value);
        Assert.IsType<UnknownValue>(custom.Id);
        Assert.Equal([custom.Urn], stack.Named("custom").Dependencies);
        Assert.Null(Assert.IsType<ResourceReferenceValue>(stack.Input("component", "owner")).Id);
    }

    [Fact]
    public async Task Hashes_assets_and_names_them_from_the_programs_folder()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        Directory.CreateDirectory(Path.Combine(folder, "site", "b"));
        await File.WriteAllTextAsync(Path.Combine(folder, "site", "b", "x.txt"), "x", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "site", "a.txt"), "hello", TestContext.Current.CancellationToken);

        var result = await Rendering.Run(Rendering.Request with { RootDirectory = folder }, () =>
        {
            _ = new Bucket("text", new() { Content = new StringAsset("hello") });
            _ = new Bucket("file", new() { Content = new FileAsset(Path.Combine(folder, "site", "a.txt")) });
            _ = new Bucket("folder", new() { Content = new FileArchive("./site") });
            _ = new Bucket(
                "named",
                new() { Content = new AssetArchive(new Dictionary<string, AssetOrArchive> { ["a"] = new StringAsset("hello") }) });
            _ = new Bucket("missing", new() { Content = new FileAsset("gone.txt") });
        });

        var stack = result.Stack!;
        const string Hello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
        Assert.Equal(Hello, Assert.IsType<AssetValue>(stack.Input("text", "content")).ContentHash);
        var file = Assert.IsType<AssetValue>(stack.Input("file", "content"));
        Assert.Equal(("site/a.txt", Hello), (file.Source, file.ContentHash));
        var archive = Assert.IsType<ArchiveValue>(stack.Input("folder", "content"));
        Assert.Equal(("site", 64), (archive.Source, archive.ContentHash.Length));
        Assert.Equal(
            Hello,
            Assert.IsType<AssetValue>(Assert.IsType<ArchiveValue>(stack.Input("named", "content")).Assets["a"]).ContentHash);
        Assert.Equal(
            "missing (test:storage/bucket:Bucket): The file 'gone.txt' does not exist: "
                + "relative paths start at the program's folder, which has no 'gone.txt'.",
            Assert.Single(result.Diagnostics).Message);
        Directory.Delete(folder, recursive: true);
    }

    sealed class Remote(BucketArgs args) : ComponentResource("test:index:Remote", "remote", args, null, remote: true);
}
