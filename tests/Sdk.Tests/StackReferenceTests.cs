using Groundwork.Plan.Values;
using Pulumi.Utilities;

namespace Groundwork.Sdk.Tests;

/// <summary>Semantics 11.</summary>
public sealed class StackReferenceTests
{
    static readonly Dictionary<string, object> State = new()
    {
        ["name"] = "org/net/prod",
        ["outputs"] = new Dictionary<string, object> { ["plain"] = "p", ["hidden"] = "h" },
        ["secretOutputNames"] = new[] { "hidden" },
    };

    [Fact]
    public async Task Is_read_by_name()
    {
        var mocks = new Mocking(static _ => ("id", State));

        _ = await mocks.Run(static () => _ = new StackReference("net", new() { Name = "org/net/prod" }));

        var read = mocks.Named("net");
        Assert.Equal(("pulumi:pulumi:StackReference", "org/net/prod", "org/net/prod"), (read.Type, read.Id, read.Inputs["name"]));
    }

    [Fact]
    public async Task Tells_secret_outputs_from_plain_ones()
    {
        var stack = await Read(State);

        var (plain, hidden) = (stack.GetOutput("plain"), stack.RequireOutput("hidden"));

        Assert.Equal(("p", false), (await Mocking.Value(plain), await Output.IsSecretAsync(plain)));
        Assert.Equal(("h", true), (await Mocking.Value(hidden), await Output.IsSecretAsync(hidden)));
    }

    [Fact]
    public async Task Has_null_for_an_output_that_is_not_there()
    {
        var stack = await Read(State);

        Assert.Null(await Mocking.Value(stack.GetOutput("none")));
        Assert.True(await OutputUtilities.GetIsKnownAsync(stack.GetOutput("none")));
        var error = await Assert.ThrowsAsync<KeyNotFoundException>(() => Mocking.Value(stack.RequireOutput("none")));
        Assert.Equal("Required output 'none' does not exist on stack 'net'.", error.Message);
    }

    [Fact]
    public async Task Gives_details()
    {
        var stack = await Read(State);

        var (plain, hidden, none) = (
            await stack.GetOutputDetailsAsync("plain"),
            await stack.GetOutputDetailsAsync("hidden"),
            await stack.GetOutputDetailsAsync("none"));

        Assert.Equal(("p", null), (plain.Value, plain.SecretValue));
        Assert.Equal((null, "h"), (hidden.Value, hidden.SecretValue));
        Assert.Equal((null, null), (none.Value, none.SecretValue));
        Assert.Equal("p", await stack.GetValueAsync("plain"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => stack.RequireValueAsync("hidden"));
    }

    [Fact]
    public async Task Fails_in_an_update_without_the_names_of_secrets()
    {
        var stack = await Read(new() { ["outputs"] = State["outputs"] }, isPreview: false);

        await Assert.ThrowsAsync<NullReferenceException>(() => Mocking.Value(stack.GetOutput("plain")));
    }

    [Fact]
    public async Task Falls_back_to_the_outputs_own_secrecy_in_a_preview()
    {
        var stack = await Read(new() { ["outputs"] = State["outputs"] });

        Assert.Equal("p", await Mocking.Value(stack.GetOutput("plain")));
    }

    [Fact]
    public async Task Is_unknown_offline_with_the_name_of_the_output()
    {
        var stack = await Rendering.Stack(static () =>
            _ = new Bucket("b", new()
            {
                Name = new StackReference("net").GetOutput("address").Apply(static a => (string)a!),
                Anything = new StackReference("net2").GetOutput("address"),
            }));

        var origin = Assert.IsType<UnknownOrigin>(Assert.IsType<UnknownValue>(stack.Input("b", "anything")).Expression);
        Assert.Equal(("net2", "outputs.address"), (origin.Urn.Name, origin.Path.ToString()));
    }

    [Fact]
    public async Task Stashes_a_value()
    {
        var mocks = new Mocking(static r => ("id", new Dictionary<string, object> { ["input"] = r.Inputs["input"], ["output"] = "first" }));
        Stash? stash = null;

        _ = await mocks.Run(() => stash = new("s", new() { Input = "v" }));

        Assert.Equal("pulumi:index:Stash", mocks.Named("s").Type);
        Assert.Equal(("v", "first"), (await Mocking.Value(stash!.Input), await Mocking.Value(stash.Output)));
    }

    static async Task<StackReference> Read(Dictionary<string, object> state, bool isPreview = true)
    {
        StackReference? stack = null;

        _ = await new Mocking(_ => ("id", state)).Run(() => stack = new("net"), isPreview);

        return stack!;
    }
}
