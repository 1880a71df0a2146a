using Groundwork.Sdk.SchemaCut;

namespace Groundwork.SchemaCut.Tests;

public sealed class CutterTests
{
    const string Till = "toy:shop/till:Till";

    public static TheoryData<string> Providers =>
        [.. Directory.GetDirectories(Files.Providers).Select(static f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void Writes_what_it_wrote() =>
        Assert.Equal(Files.Read("Fixtures/schema.json"), Cutter.Cut(Files.Toy, TokenList.Parse(Files.Read("Fixtures/resources.txt"))));

    [Theory]
    [MemberData(nameof(Providers))]
    public void Cuts_a_committed_schema_to_itself(string provider)
    {
        var schema = Files.Read($"Providers/{provider}/schema.json");
        var tokens = TokenList.Parse(Files.Read($"Providers/{provider}/resources.txt"));

        Assert.Equal(schema, Cutter.Cut(Facts.Parse(schema, "schema.json"), tokens));
        Assert.Equal(
            tokens.Tokens.Append($"pulumi:providers:{Facts.Parse(schema, "").Provider}").Distinct().Order(StringComparer.Ordinal),
            Facts.Parse(schema, "").Tokens);
    }

    [Fact]
    public void Follows_lists_maps_unions_and_what_is_another_type_as_an_output()
    {
        var cut = Facts.Parse(Cutter.Cut(Files.Toy, TokenList.Parse(Till)), "cut");

        Assert.Equal(["pulumi:providers:toy", Till], cut.Tokens);
        Assert.All(["shop/Drawer", "shop/Policy", "shop/Receipt", "shop/Line"], type => Assert.NotNull(cut.Find("types", type)));
        Assert.Null(cut.Find("types", "shop/Bulb"));
        Assert.NotNull(cut.Find("enums", "shop/Mode"));
        Assert.Null(cut.Find("enums", "shop/Colour"));
    }

    [Fact]
    public void Leaves_a_property_out_with_what_only_it_reaches_and_the_rules_that_need_it()
    {
        var cut = Facts.Parse(Cutter.Cut(Files.Toy, TokenList.Parse($"{Till} without policy")), "cut");

        var till = cut.Find("resources", Till)!;
        Assert.Null(cut.Find("types", "shop/Policy"));
        Assert.DoesNotContain("policy", till["inputs"]!.AsObject().Select(static p => p.Key));
        Assert.DoesNotContain("policy", till["outputs"]!.AsObject().Select(static p => p.Key));
        Assert.Equal("""[{"exactlyOneOf":["mode","tags"]}]""", till["rules"]!.ToJsonString());
    }

    [Fact]
    public void Rejects_a_token_that_the_facts_do_not_have()
    {
        var error = Assert.Throws<CutException>(static () => Cutter.Cut(Files.Toy, TokenList.Parse("toy:store/till:Till")));

        Assert.Equal("The facts have no resource 'toy:store/till:Till'. Did you mean toy:shop/till:Till?", error.Message);
    }

    [Fact]
    public void Rejects_a_type_that_the_facts_do_not_have()
    {
        var error = Assert.Throws<CutException>(static () => Cutter.Cut(Files.Toy, TokenList.Parse("toy:shop/lamp:Lamp")));

        Assert.Equal("'shop/Bulb' uses the type 'shop/Watt', which the facts don't have: add it to them.", error.Message);
    }

    [Theory]
    [InlineData("[]", "'f' has no \"resources\": give a file of facts, or a schema.json.")]
    [InlineData("{\"resources\": []}", "'f' has no \"resources\": give a file of facts, or a schema.json.")]
    public void Rejects_a_file_that_has_no_facts(string json, string message) =>
        Assert.Equal(message, Assert.Throws<CutException>(() => Facts.Parse(json, "f")).Message);

    [Fact]
    public void Rejects_a_file_that_is_no_json() =>
        Assert.StartsWith(
            "'f' is no JSON (",
            Assert.Throws<CutException>(static () => Facts.Parse("{", "f")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Rejects_facts_of_no_provider() =>
        Assert.Equal(
            "The facts don't say their \"provider\".",
            Assert.Throws<CutException>(static () => Cutter.Cut(Facts.Parse("{\"resources\": {}}", "f"), TokenList.Parse(""))).Message);
}
