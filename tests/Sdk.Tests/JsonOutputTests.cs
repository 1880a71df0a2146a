using System.Text.Json;
using Pulumi.Utilities;

namespace Groundwork.Sdk.Tests;

/// <summary>Semantics 1.10 and 1.11.</summary>
public sealed class JsonOutputTests
{
    [Fact]
    public async Task Writes_compact_text_and_unwraps_what_is_inside()
    {
        var value = Output.Create(new
        {
            plain = 1,
            output = Output.Create("a"),
            input = (Input<bool>)true,
            list = new InputList<string> { "x", Output.Create("y") },
            map = new InputMap<int> { ["k"] = 2 },
        });

        var json = Output.JsonSerialize(value);

        Assert.Equal("""{"plain":1,"output":"a","input":true,"list":["x","y"],"map":{"k":2}}""", await OutputUtilities.GetValueAsync(json));
        Assert.False(await Output.IsSecretAsync(json));
    }

    [Fact]
    public async Task Is_unknown_with_an_empty_text_where_anything_inside_is()
    {
        var outer = Output.JsonSerialize(OutputUtilities.CreateUnknown(1));
        var inner = Output.JsonSerialize(Output.Create(new { a = OutputUtilities.CreateUnknown(1) }));

        Assert.False(await OutputUtilities.GetIsKnownAsync(outer));
        Assert.False(await OutputUtilities.GetIsKnownAsync(inner));
    }

    [Fact]
    public async Task Is_secret_where_anything_inside_is() =>
        Assert.True(await Output.IsSecretAsync(Output.JsonSerialize(Output.Create(new { a = Output.CreateSecret(1) }))));

    [Fact]
    public async Task Waits_for_what_is_inside()
    {
        var later = Output.Create(Later.Of("late"));

        var json = Output.JsonSerialize(Output.Create(new { later }));

        Assert.Equal("""{"later":"late"}""", await OutputUtilities.GetValueAsync(json));
    }

    [Fact]
    public async Task Leaves_the_options_as_they_are()
    {
        var options = new JsonSerializerOptions { WriteIndented = true };

        var json = Output.JsonSerialize(Output.Create(new { a = 1 }), options);

        Assert.Equal("{\n  \"a\": 1\n}", (await OutputUtilities.GetValueAsync(json)).ReplaceLineEndings("\n"));
        Assert.Empty(options.Converters);
    }

    [Fact]
    public void Refuses_null() => Assert.Throws<ArgumentNullException>(() => Output.JsonSerialize<string>(null!));

    [Fact]
    public async Task Reads_members_as_outputs_with_the_flags_of_the_text()
    {
        var read = Output.JsonDeserialize<Document>(Output.CreateSecret("""{"Name":"a","Zones":["x"]}"""));

        var document = await OutputUtilities.GetValueAsync(read);

        Assert.True(await Output.IsSecretAsync(read));
        Assert.Equal("a", await OutputUtilities.GetValueAsync(document.Name));
        Assert.True(await Output.IsSecretAsync(document.Name));
        Assert.Equal(["x"], await OutputUtilities.GetValueAsync(document.Zones.ToOutput()));
    }

    sealed record Document(Output<string> Name, InputList<string> Zones);
}
