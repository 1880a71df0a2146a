using System.Text.Json;
using Pulumi.Utilities;

namespace Groundwork.Sdk.Tests;

/// <summary>Semantics 2.</summary>
public sealed class InputTests
{
    static Output<string> Unknown { get; } = OutputUtilities.CreateUnknown("hidden");

    [Fact]
    public async Task Converts_from_values_and_outputs_and_back()
    {
        Input<string> plain = "a";
        Input<string> wrapped = Output.CreateSecret("b");

        Assert.Equal("a", await OutputUtilities.GetValueAsync((Output<string>)plain));
        Assert.True(await Output.IsSecretAsync((Output<string>)wrapped));
    }

    [Fact]
    public async Task Treats_null_as_a_known_default_in_extensions_only()
    {
        Input<string>? nothing = null;

        Assert.Null(await OutputUtilities.GetValueAsync(nothing.ToOutput()));
        Assert.Equal("none", await OutputUtilities.GetValueAsync(nothing.Apply(static v => v ?? "none")));
        Assert.Throws<NullReferenceException>(() => (Output<string>)nothing!);
        Assert.Throws<ArgumentNullException>(() => (Input<string>)(Output<string>)null!);
    }

    [Fact]
    public async Task Sends_nothing_for_a_null_string() =>
        Assert.False((await Mocking.InputsOf(new() { Name = (string)null!, Size = 1 })).ContainsKey("name"));

    [Fact]
    public async Task Shows_the_known_elements_beside_an_unknown_one()
    {
        var stack = await Rendering.Stack(static () =>
            _ = new Bucket("b", new() { Zones = { "x", Unknown, Output.CreateSecret("s") }, Labels = { ["k"] = "v", ["u"] = Unknown } }));

        Assert.Equal("[x, [unknown], [secret]]", stack.Input("b", "zones").ToString());
        Assert.Equal("{k: v, u: [unknown]}", stack.Input("b", "labels").ToString());
    }

    [Fact]
    public async Task Is_unknown_as_an_output_where_one_element_is()
    {
        InputList<string> list = ["x", Unknown];

        Assert.False(await OutputUtilities.GetIsKnownAsync(list.ToOutput()));
    }

    [Fact]
    public async Task Adds_in_place_and_concatenates_into_a_new_list()
    {
        InputList<string> first = ["a"];
        InputList<string> second = ["c"];

        var both = first.Concat(second);
        first.Add("b");
        first.AddRange(second);

        Assert.Equal(["a", "c"], await OutputUtilities.GetValueAsync(both.ToOutput()));
        Assert.Equal(["a", "b", "c"], await OutputUtilities.GetValueAsync(first.ToOutput()));
        Assert.Equal(["c"], await OutputUtilities.GetValueAsync(second.ToOutput()));
    }

    [Fact]
    public async Task Takes_all_kinds_of_elements_in_an_initialiser()
    {
        InputList<string> list = new()
        {
            "a",
            Output.Create("b"),
            (Input<string>)"c",
            new[] { "d", "e" },
            new List<string> { "f" },
            new InputList<string> { "g" },
        };

        Assert.Equal(["a", "b", "c", "d", "e", "f", "g"], await OutputUtilities.GetValueAsync(list.ToOutput()));
    }

    [Fact]
    public async Task Takes_a_list_from_an_output()
    {
        InputList<string> list = Output.Create(ImmutableArray.Create("a"));
        list.Add("b");

        Assert.Equal(["a", "b"], await OutputUtilities.GetValueAsync(list.ToOutput()));
    }

    [Fact]
    public async Task Keeps_a_default_array_and_a_null_map()
    {
        InputList<string> list = default(ImmutableArray<string>);
        InputMap<string> map = (Dictionary<string, string>)null!;

        Assert.True((await OutputUtilities.GetValueAsync(list.ToOutput())).IsDefault);
        Assert.Null(await OutputUtilities.GetValueAsync(map.ToOutput()));
    }

    [Fact]
    public async Task Accepts_a_key_again_with_the_same_value_only()
    {
        InputMap<string> same = new() { ["k"] = "v" };
        same.Add("k", "v");
        InputMap<string> other = new() { ["k"] = "v" };
        other.Add("k", "w");

        Assert.Equal("v", (await OutputUtilities.GetValueAsync(same.ToOutput()))["k"]);
        await Assert.ThrowsAsync<ArgumentException>(() => OutputUtilities.GetValueAsync(other.ToOutput()));
    }

    [Fact]
    public async Task Refuses_a_key_of_two_maps_unless_it_is_the_same_input()
    {
        Input<string> shared = "v";
        InputMap<string> same = new() { ["k"] = shared };
        same.AddRange(new InputMap<string> { ["k"] = shared });
        InputMap<string> other = new() { ["k"] = "v" };
        other.AddRange(new InputMap<string> { ["k"] = "v" });

        Assert.Single(await OutputUtilities.GetValueAsync(same.ToOutput()));
        await Assert.ThrowsAsync<ArgumentException>(() => OutputUtilities.GetValueAsync(other.ToOutput()));
    }

    [Fact]
    public async Task Merges_into_a_new_map_where_the_second_wins()
    {
        InputMap<string> first = new() { ["a"] = "1", ["b"] = "1" };
        InputMap<string> second = new() { ["b"] = "2" };

        var merged = await OutputUtilities.GetValueAsync(InputMap<string>.Merge(first, second).ToOutput());

        Assert.Equal(("1", "2"), (merged["a"], merged["b"]));
        Assert.Equal("1", (await OutputUtilities.GetValueAsync(first.ToOutput()))["b"]);
    }

    [Fact]
    public async Task Is_enumerated_asynchronously_only()
    {
        InputList<string> known = ["a"];
        InputList<string> unknown = OutputUtilities.CreateUnknown(ImmutableArray.Create("a"));

        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)known).GetEnumerator());
        Assert.Equal(1, await Count(known));
        Assert.Equal(0, await Count(unknown));

        static async Task<int> Count(InputList<string> list)
        {
            var count = 0;
            await foreach (var _ in list)
            {
                count++;
            }

            return count;
        }
    }

    [Fact]
    public async Task Takes_either_side_of_a_union()
    {
        Assert.Equal("a", (await Mocking.InputsOf(new() { Either = "a" }))["either"]);
        Assert.Equal(3.0, (await Mocking.InputsOf(new() { Either = Output.Create(3) }))["either"]);
        Assert.False((await Mocking.InputsOf(new() { Either = new() })).ContainsKey("either"));
        InputList<Union<string, int>> list = [];
        list.Add((Input<string>)"a");
        list.Add((Input<int>)2);
        Assert.Equal(["a", 2], (await OutputUtilities.GetValueAsync(list.ToOutput())).Select(static u => u.Value));
    }

    [Fact]
    public async Task Parses_json_text_at_the_conversion()
    {
        Assert.ThrowsAny<JsonException>(() => (InputJson)"{");
        Assert.False((await Mocking.InputsOf(new() { Document = new() })).ContainsKey("document"));
        var sent = await Mocking.InputsOf(new() { Document = """{"a":[1,null]}""" });
        Assert.Equal([1.0, null], (ImmutableArray<object?>)((ImmutableDictionary<string, object?>)sent["document"])["a"]!);
        await Assert.ThrowsAnyAsync<JsonException>(() => OutputUtilities.GetValueAsync(((InputJson)Output.Create("{")).ToOutput()));
    }

    [Fact]
    public void Refuses_the_wrong_case_of_a_union()
    {
        var union = Union<string, int>.FromT0("a");

        Assert.Equal("a", union.AsT0);
        Assert.Throws<InvalidOperationException>(() => union.AsT1);
        Assert.True(union.TryPickT0(out var value, out _));
        Assert.Equal("a", value);
        Assert.Equal(1, union.Match(static s => s.Length, static i => i));
        Assert.Equal(union, (Union<string, int>)"a");
        Assert.NotEqual(Union<string, string>.FromT0("a"), Union<string, string>.FromT1("a"));
        Assert.Equal("a!", union.MapT0(static s => s + "!").AsT0);
    }
}
