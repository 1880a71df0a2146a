using Groundwork.Plan.Values;

namespace Groundwork.Sdk.Tests;

/// <summary>What is known in a preview, and where unknown values come from.</summary>
public sealed class UnknownTests
{
    [Fact]
    public Task Comes_from_a_property() => Shows("a.name", static a => a.Name);

    [Fact]
    public Task Comes_from_the_id() => Shows("a.id", static a => a.Id);

    [Fact]
    public Task Comes_from_an_element() => Shows("a.zones[1]", static a => a.Zones.GetAt(1));

    [Fact]
    public Task Comes_from_the_first_element() => Shows("a.zones[0]", static a => a.Zones.First());

    [Fact]
    public Task Comes_through_a_function() =>
        Shows("apply(a.name)", static a => a.Name.Apply(static n => n + "!").Apply(static n => n + "?"));

    [Fact]
    public Task Comes_through_a_function_of_several() =>
        Shows("apply(a.id, a.name)", static a => Output.Tuple(a.Id, a.Name).Apply(static t => t.Item1 + t.Item2));

    [Fact]
    public Task Keeps_the_text_around_it() =>
        Shows("x-${a.name}-${a.id}-5", static a => Output.Format($"x-{Output.Format($"{a.Name}-{a.Id}")}-{5}"));

    [Fact]
    public Task Keeps_the_json_around_it() => Shows(
        """{"name":"${a.name}","size":${a.size},"plain":"\u0022"}""",
        static a => Output.JsonSerialize(Output.Create(new { name = a.Name, size = a.Size, plain = "\"" })));

    [Fact]
    public Task Is_only_itself_where_a_text_holds_nothing_else() => Shows("a.name", static a => Output.Format($"{a.Name}"));

    [Fact]
    public async Task Keeps_the_list_around_it()
    {
        var stack = await Rendering.Stack(static () =>
        {
            var a = new Bucket("a");
            _ = new Bucket(
                "b",
                new() { Zones = Output.All(Output.Create("known"), a.Name), Name = Output.All(Output.Create("known"), a.Name).GetAt(1) });
        });

        Assert.Equal("[known, [unknown]]", stack.Input("b", "zones").ToString());
        Assert.Equal("a.name", Describe(stack.Input("b", "name")));
    }

    [Fact]
    public async Task Echoes_inputs()
    {
        var stack = await Rendering.Stack(static () =>
        {
            var source = new Bucket("source");
            var a = new Bucket(
                "a",
                new() { Name = "n", Size = 3, Zones = { "z" }, Rule = new BucketRuleArgs { Action = "Delete" }, Password = source.Id });
            _ = new Bucket("b", new()
            {
                Name = Output.Format($"{a.Name}/{a.Size}/{a.Zones.GetAt(0)}/{a.Rule.Apply(static r => r!.Action)}"),
                Password = a.Password.Apply(static p => (Input<string>)p!).Apply(static p => p),
                Anything = a.Password,
            });
        });

        Assert.Equal("n/3/z/Delete", stack.Input("b", "name").ToString());
        Assert.Equal("source.id", Describe(stack.Input("b", "anything")));
        Assert.Equal(["a"], stack.Named("b").Dependencies.Select(static d => d.Name));
    }

    [Fact]
    public async Task Makes_a_whole_echo_unknown_by_one_unknown_inside()
    {
        var stack = await Rendering.Stack(static () =>
        {
            var a = new Bucket("a", new() { Zones = { "z", new Bucket("source").Id } });
            _ = new Bucket("b", new() { Zones = a.Zones });
        });

        Assert.Equal("a.zones", Describe(stack.Input("b", "zones")));
    }

    [Fact]
    public async Task Knows_the_urn()
    {
        var stack = await Rendering.Stack(static () => _ = new Bucket("b", new() { Name = new Bucket("a").Urn }));

        Assert.Equal("urn:pulumi:dev::shop::test:storage/bucket:Bucket::a", stack.Input("b", "name").ToString());
    }

    [Fact]
    public async Task Runs_no_function_of_the_program()
    {
        var ran = false;

        _ = await Rendering.Stack(() => new Bucket("a").Id.Apply(_ => ran = true));

        Assert.False(ran);
    }

    static async Task Shows(string expected, Func<Bucket, Output<string>> use)
    {
        var stack = await Rendering.Stack(() => _ = new Bucket("b", new() { Name = use(new Bucket("a")) }));

        Assert.Equal(expected, Describe(stack.Input("b", "name")));
        Assert.Equal(["a"], stack.Named("b").Dependencies.Select(static d => d.Name));
    }

    static string Describe(PropertyValue value) => Describe(Assert.IsType<UnknownValue>(value).Expression);

    static string Describe(UnknownExpression expression) => expression switch
    {
        UnknownOrigin origin => $"{origin.Urn.Name}.{origin.Path}",
        UnknownApply apply => $"apply({string.Join(", ", apply.Origins.Select(Describe))})",
        UnknownTemplate template => string.Concat(template.Parts.Select(static p => p.Literal ?? $"${{{Describe(p.Hole!)}}}")),
        _ => throw new InvalidOperationException(),
    };
}
