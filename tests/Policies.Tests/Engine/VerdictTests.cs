using Groundwork.Plan;

namespace Groundwork.Policies.Tests.Engine;

public sealed class VerdictTests
{
    static readonly ResourceInputs Resource = new("gcp:storage/bucket:Bucket", "reports");
    static readonly Verdict Passed = Verdict.Passed;
    static readonly Verdict Violated = Resource.Violation("It is bad.");
    static readonly Verdict Undetermined = Verdict.Undetermined(Resource, "It is unknown.");
    static readonly Verdict NotApplicable = Verdict.NotApplicable("It has no say.");

    public static TheoryData<string, string, Outcome, Outcome> Pairs => new()
    {
        { "P", "P", Outcome.Passed, Outcome.Passed },
        { "P", "V", Outcome.Violated, Outcome.Passed },
        { "P", "U", Outcome.Undetermined, Outcome.Passed },
        { "P", "N", Outcome.Passed, Outcome.Passed },
        { "V", "V", Outcome.Violated, Outcome.Violated },
        { "V", "U", Outcome.Violated, Outcome.Undetermined },
        { "V", "N", Outcome.Violated, Outcome.Violated },
        { "U", "U", Outcome.Undetermined, Outcome.Undetermined },
        { "U", "N", Outcome.Undetermined, Outcome.Undetermined },
        { "N", "N", Outcome.NotApplicable, Outcome.NotApplicable },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Combines_by_Kleenes_logic_in_either_order(string left, string right, Outcome both, Outcome either)
    {
        Assert.Equal(both, Of(left).And(Of(right)).Outcome);
        Assert.Equal(both, Of(right).And(Of(left)).Outcome);
        Assert.Equal(either, Of(left).Or(Of(right)).Outcome);
        Assert.Equal(either, Of(right).Or(Of(left)).Outcome);
    }

    [Fact]
    public void Keeps_a_proven_violation_beside_what_is_unknown()
    {
        var both = Undetermined.And(Violated);

        Assert.Equal("It is bad.", Assert.Single(both.Violations).Message);
        Assert.Equal("It is unknown.", Assert.Single(both.Unknowns).Message);
    }

    [Fact]
    public void Joins_the_messages_of_alternatives_at_the_first_ones_place()
    {
        var neither = Resource.At("a").True().Or(Resource.At("b").True());

        var violation = Assert.Single(neither.Violations);
        Assert.Equal("a must be true, got nothing, or b must be true, got nothing.", violation.Message);
        Assert.Equal(PropertyPath.Of("a"), violation.Path);
    }

    [Fact]
    public void Turns_into_its_opposite()
    {
        Assert.Same(Violated, Passed.Not(Violated));
        Assert.Equal(Outcome.Passed, Violated.Not(Violated).Outcome);
        Assert.Equal(Outcome.Undetermined, Undetermined.Not(Violated).Outcome);
    }

    [Theory]
    [InlineData("P", "V", Outcome.Violated)]
    [InlineData("P", "P", Outcome.Passed)]
    [InlineData("V", "V", Outcome.NotApplicable)]
    [InlineData("U", "V", Outcome.Undetermined)]
    [InlineData("U", "P", Outcome.Passed)]
    [InlineData("N", "V", Outcome.NotApplicable)]
    public void Says_what_follows_from_a_condition(string condition, string then, Outcome outcome) =>
        Assert.Equal(outcome, Of(condition).Then(() => Of(then)).Outcome);

    [Fact]
    public void Passes_all_of_nothing_and_has_no_say_in_any_of_nothing()
    {
        Assert.Equal(Outcome.Passed, Verdict.All().Outcome);
        Assert.Equal(Outcome.NotApplicable, Verdict.Any().Outcome);
    }

    [Fact]
    public void Needs_one_alternative_and_looks_no_further_than_that()
    {
        static IEnumerable<Verdict> UpToTheFirst()
        {
            yield return Violated;
            yield return Passed;
            throw new InvalidOperationException("Nobody should look here.");
        }

        Assert.Equal(Outcome.Passed, Verdict.OneOf(UpToTheFirst(), Violated).Outcome);
        Assert.Equal(Outcome.Undetermined, Verdict.OneOf([Violated, Undetermined], Violated).Outcome);
        Assert.Same(Violated, Verdict.OneOf([Resource.Violation("It is worse.")], Violated));
        Assert.Same(Violated, Verdict.OneOf([], Violated));
    }

    [Fact]
    public void Names_only_some_of_many_alternatives()
    {
        var verdict = Verdict.Any(Enumerable.Range(1, 9).Select(static i => Resource.Violation($"It is {i}.")));

        Assert.Equal(
            "It is 1, or It is 2, or It is 3, or It is 4, or It is 5, or another alternative.",
            Assert.Single(verdict.Violations).Message);
    }

    [Fact]
    public void Says_one_thing_in_place_of_many()
    {
        var verdict = Violated.And(Resource.Violation("It is worse.")).Saying("It must be good.");

        Assert.Equal("It must be good.", Assert.Single(verdict.Violations).Message);
    }

    static Verdict Of(string letter) => letter switch
    {
        "P" => Passed,
        "V" => Violated,
        "U" => Undetermined,
        _ => NotApplicable,
    };
}
