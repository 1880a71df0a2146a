using Groundwork.Plan.Values;

namespace Groundwork.Checks.Tests;

public sealed class RuleTests
{
    const string Inputs = """{"a":{"type":"string"},"b":{"type":"bool"},"c":{"type":"list<string>"},"n":{"type":"nested"}}""";
    const string Nested = """ "nested": {"properties":{"x":{"type":"string"},"y":{"type":"string"}}} """;

    [Fact]
    public void Exactly_one_may_be_given()
    {
        const string Rule = """{"exactlyOneOf":["a","b","c"]}""";

        Assert.Equal("One of a, b or c must be given, got none.", Fault(Rule));
        Assert.Null(Fault(Rule, ("b", false)));
        Assert.Null(Fault(Rule, ("a", "x"), ("c", Thing.List())));
        Assert.Equal("Only one of a, b and c may be given, got a and b.", Fault(Rule, ("a", "x"), ("b", false)));
        Assert.Null(Fault(Rule, ("a", Thing.Unknown)));
        Assert.Null(Fault(Rule, ("a", Thing.Unknown), ("b", true)));
    }

    [Fact]
    public void At_least_one_must_be_given()
    {
        const string Rule = """{"atLeastOneOf":["a","b"]}""";

        Assert.Equal("At least one of a or b must be given, got none.", Fault(Rule));
        Assert.Null(Fault(Rule, ("a", "x"), ("b", true)));
        Assert.Null(Fault(Rule, ("b", Thing.Unknown)));
    }

    [Fact]
    public void Conflicting_inputs_are_refused()
    {
        const string Rule = """{"conflicts":["n.x","a"]}""";

        Assert.Equal("Only one of n.x and a may be given, got n.x and a.", Fault(Rule, ("a", "x"), ("n", Thing.Map(("x", "1")))));
        Assert.Null(Fault(Rule, ("a", "x"), ("n", Thing.Map(("y", "1")))));
        Assert.Null(Fault(Rule, ("a", "x"), ("n", Thing.Unknown)));
        Assert.Null(Fault(Rule, ("a", "x"), ("n", Thing.Map(("x", Thing.Unknown)))));
        Assert.Equal(
            "Only one of n.x and a may be given, got n.x and a.",
            Fault(Rule, ("a", new SecretValue("x")), ("n", new SecretValue(Thing.Map(("x", "1"))))));
    }

    [Fact]
    public void Inputs_required_together_come_together()
    {
        const string Rule = """{"requiredTogether":["a","b"]}""";

        Assert.Null(Fault(Rule));
        Assert.Null(Fault(Rule, ("a", "x"), ("b", true)));
        Assert.Equal("a and b must be given together, got a alone.", Fault(Rule, ("a", "x")));
        Assert.Null(Fault(Rule, ("a", "x"), ("b", Thing.Unknown)));
    }

    [Fact]
    public void An_input_needs_another_one_way()
    {
        const string Rule = """{"requires":["a"],"when":"b"}""";

        Assert.Null(Fault(Rule, ("a", "x")));
        Assert.Equal("b needs a too, got nothing.", Fault(Rule, ("b", true)));
        Assert.Null(Fault(Rule, ("a", Thing.Unknown), ("b", true)));
        Assert.Null(Fault(Rule, ("b", Thing.Unknown)));
    }

    [Fact]
    public void A_rule_below_an_object_holds_only_where_the_object_is()
    {
        const string Rule = """{"exactlyOneOf":["n.x","n.y"]}""";

        Assert.Null(Fault(Rule));
        Assert.Equal("One of n.x or n.y must be given, got none.", Fault(Rule, ("n", MapValue.Empty)));
        Assert.Null(Fault(Rule, ("n", Thing.Map(("y", "1")))));
    }

    [Fact]
    public void Partial_rules_and_replacements_are_no_faults()
    {
        Assert.Null(Fault("""{"atLeastOneOf":["a"],"partial":true}"""));
        Assert.Null(Fault("""{"replaceIf":["a"]}""", ("a", "x")));
    }

    static string? Fault(string rule, params (string, PropertyValue)[] inputs) =>
        Thing.Faults(Thing.Schema(Inputs, $"[{rule}]", Nested), Thing.Map(inputs)).SingleOrDefault();
}
