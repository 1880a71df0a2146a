using Groundwork.Sdk.Generator;

namespace Groundwork.Generator.Tests;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("\"a\\\"b\\\\c\\u0041\\n\"", "a\"b\\cA\n")]
    [InlineData(" -1.5e3 ", -1500.0)]
    [InlineData("true", true)]
    [InlineData("null", null)]
    public void Reads_plain_values(string json, object? value) => Assert.Equal(value, JsonText.Parse(json));

    [Fact]
    public void Reads_maps_and_lists()
    {
        var map = Assert.IsType<JsonMap>(JsonText.Parse("""{ "a" : [1, "x", {}], "b": {"c": false} }"""));

        Assert.Equal(["a", "b"], map.Entries.Select(static e => e.Key));
        Assert.Equal([1.0, "x"], map.List("a").Take(2));
        Assert.Equal("false", map.Map("b").Text("c"));
        Assert.Equal("x", Assert.Single(map.Texts("a")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\"}")]
    [InlineData("[1")]
    [InlineData("tru")]
    [InlineData("\"a")]
    [InlineData("1 2")]
    public void Rejects_what_is_no_json(string json) => Assert.Throws<FormatException>(() => JsonText.Parse(json));
}
