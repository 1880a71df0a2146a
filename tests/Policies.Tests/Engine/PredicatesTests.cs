using System.Text.RegularExpressions;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Tests.Engine;

public sealed class PredicatesTests
{
    static readonly ResourceInputs Empty = new("a:b/c:D", "e");

    static readonly Dictionary<string, Func<Property, Verdict>> Predicate = new()
    {
        ["present"] = static p => p.Present(),
        ["absent"] = static p => p.Absent(),
        ["equal"] = static p => p.EqualTo("on"),
        ["equalAnyCase"] = static p => p.EqualToIgnoringCase("on"),
        ["notEqual"] = static p => p.NotEqualTo("off"),
        ["true"] = static p => p.True(),
        ["false"] = static p => p.False(),
        ["oneOf"] = static p => p.OneOf("a", "b"),
        ["noneOf"] = static p => p.NoneOf("a", "b"),
        ["atLeast"] = static p => p.AtLeast(7),
        ["atMost"] = static p => p.AtMost(7),
        ["matches"] = static p => p.Matches(new Regex("^a"), "begin with a"),
        ["notMatching"] = static p => p.NotMatching(new Regex("^a"), "not begin with a"),
        ["on"] = static p => p.On(),
        ["off"] = static p => p.Off(),
        ["secret"] = static p => p.Secret(),
    };

    [Theory]
    [InlineData("present", null, "x must be set, got nothing.")]
    [InlineData("present", "", "x must be set, got \"\".")]
    [InlineData("present", "y", null)]
    [InlineData("absent", null, null)]
    [InlineData("absent", "", null)]
    [InlineData("absent", "y", "x must not be set, got y.")]
    [InlineData("equal", "on", null)]
    [InlineData("equal", "ON", "x must be on, got ON.")]
    [InlineData("equal", null, "x must be on, got nothing.")]
    [InlineData("equalAnyCase", "ON", null)]
    [InlineData("equalAnyCase", "off", "x must be on, got off.")]
    [InlineData("notEqual", null, null)]
    [InlineData("notEqual", "off", "x must not be off, got off.")]
    [InlineData("true", true, null)]
    [InlineData("true", "True", null)]
    [InlineData("true", false, "x must be true, got false.")]
    [InlineData("true", null, "x must be true, got nothing.")]
    [InlineData("false", false, null)]
    [InlineData("false", null, "x must be false, got nothing.")]
    [InlineData("oneOf", "b", null)]
    [InlineData("oneOf", "c", "x must be one of a, b, got c.")]
    [InlineData("noneOf", "c", null)]
    [InlineData("noneOf", null, null)]
    [InlineData("noneOf", "a", "x must not be a or b, got a.")]
    [InlineData("atLeast", 7d, null)]
    [InlineData("atLeast", "8", null)]
    [InlineData("atLeast", 6.5, "x must be at least 7, got 6.5.")]
    [InlineData("atLeast", "many", "x must be at least 7, got many.")]
    [InlineData("atLeast", null, "x must be at least 7, got nothing.")]
    [InlineData("atMost", 8d, "x must be at most 7, got 8.")]
    [InlineData("matches", "ab", null)]
    [InlineData("matches", "ba", "x must begin with a, got ba.")]
    [InlineData("matches", null, "x must begin with a, got nothing.")]
    [InlineData("notMatching", "ab", "x must not begin with a, got ab.")]
    [InlineData("notMatching", null, null)]
    [InlineData("on", "TRUE", null)]
    [InlineData("on", true, null)]
    [InlineData("on", 1d, null)]
    [InlineData("on", "FALSE", "x must be on, got FALSE.")]
    [InlineData("on", null, "x must be on, got nothing.")]
    [InlineData("off", null, null)]
    [InlineData("off", "1", "x must be off, got 1.")]
    [InlineData("secret", "y", "x must be a secret, got a plain value.")]
    [InlineData("secret", null, "x must be a secret, got nothing.")]
    public void Judges_a_known_value_with_a_plain_sentence(string predicate, object? value, string? message)
    {
        PropertyValue? given = value switch
        {
            string text => text,
            bool flag => flag,
            double number => number,
            _ => null,
        };

        var verdict = Predicate[predicate](Empty.With("x", given).At("x"));

        Assert.Equal(message, verdict.Violations.SingleOrDefault()?.Message);
        Assert.Equal(message is null, verdict.IsPassed);
    }

    [Fact]
    public void Leaves_every_unknown_value_undetermined_but_counts_it_as_given()
    {
        var unknown = Empty.With("x", ResourceInputs.Unknown).At("x");

        Assert.All(Predicate.Where(static p => p.Key != "present"), p => Assert.Equal(Outcome.Undetermined, p.Value(unknown).Outcome));
        Assert.Equal(Outcome.Passed, unknown.Present().Outcome);
    }

    [Fact]
    public void Judges_a_secret_by_its_value_without_showing_it()
    {
        var secret = Empty.With("x", ResourceInputs.Secret("hunter2")).At("x");

        Assert.Equal("x must be on, got [secret].", Assert.Single(secret.EqualTo("on").Violations).Message);
        Assert.Equal(Outcome.Passed, secret.EqualTo("hunter2").Outcome);
        Assert.Equal(Outcome.Passed, secret.Secret().Outcome);
    }

    [Fact]
    public void Hides_what_stands_inside_a_secret_object()
    {
        var inside = Empty.With("x", ResourceInputs.Secret(new MapValue([new("y", "hunter2")]))).At("x.y");

        Assert.True(inside.IsSecret);
        Assert.Equal("x.y must be on, got [secret].", Assert.Single(inside.EqualTo("on").Violations).Message);
    }

    [Fact]
    public void Leaves_a_secret_undetermined_whose_content_is_not_to_be_had()
    {
        var masked = Empty.With("x", new SecretValue(null)).At("x");

        Assert.Equal("x is secret and can't be read here.", Assert.Single(masked.EqualTo("on").Unknowns).Message);
        Assert.Equal(Outcome.Passed, masked.Present().Outcome);
    }

    [Fact]
    public void Says_the_default_where_it_stands_in_for_nothing()
    {
        var verdict = Empty.At("ipv4Enabled").DefaultingTo(true).False();

        Assert.Equal("ipv4Enabled must be false, got nothing (the default is true).", Assert.Single(verdict.Violations).Message);
        Assert.Equal(Outcome.Passed, Empty.At("shielded").DefaultingTo(true).True().Outcome);
    }

    [Fact]
    public void Says_where_an_unknown_value_comes_from()
    {
        var network = new ResourceInputs("gcp:compute/network:Network", "trading");

        var verdict = Empty.With("x", network.Output("selfLink")).At("x").EqualTo("y");

        Assert.Equal("x is unknown until deployment (from trading.selfLink).", Assert.Single(verdict.Unknowns).Message);
    }

    [Fact]
    public void Carries_an_unknown_parent_down_to_its_properties()
    {
        Assert.Equal(Outcome.Undetermined, Empty.With("x", ResourceInputs.Unknown).At("x.y[0].z").True().Outcome);
        Assert.Equal(PropertyState.Absent, Empty.With("x", "text").At("x.y").State);
    }

    [Fact]
    public void Leaves_a_partly_unknown_list_undetermined()
    {
        var list = Empty.With("x", new ListValue(["a", ResourceInputs.Unknown])).At("x");

        Assert.Equal(Outcome.Undetermined, list.Holds(static _ => false, "be something").Outcome);
        Assert.Equal(Outcome.Passed, list.Present().Outcome);
    }

    [Fact]
    public void Shortens_what_is_too_long_to_read()
    {
        var verdict = Empty.With("x", new string('y', 500)).At("x").EqualTo("on");

        Assert.Equal($"x must be on, got {new string('y', 120)}….", Assert.Single(verdict.Violations).Message);
    }
}
