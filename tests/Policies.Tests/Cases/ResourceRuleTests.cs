namespace Groundwork.Policies.Tests.Cases;

/// <summary>What is tested of every resource rule. A rule's own test class gives the table: <c>{Rule}Tests</c>.</summary>
public abstract class ResourceRuleTests<TRule> : IRuleTable
    where TRule : ResourceRule, new()
{
    protected static TRule Rule { get; } = new();

    protected abstract RuleCases Cases { get; }

    Rule IRuleTable.Rule => Rule;

    IEnumerable<RuleTableCase> IRuleTable.Rows =>
        Cases.All.Select(static c => new RuleTableCase(c.Name, [c.Subject], c.Subject.Context, c.Outcome, c.Texts));

    [Fact]
    public void Gives_every_case_its_verdict() => Verdicts.AssertAll(Cases.All, Rule.Evaluate);

    [Fact]
    public void Has_a_case_of_every_kind() => Verdicts.AssertComplete(Cases, Rule.CountGuards);

    [Fact]
    public void Applies_to_the_type_of_every_case() =>
        Assert.All(Cases.All, static c => Assert.True(c.Subject.Is(Rule.Metadata.AppliesTo), $"{c.Subject.Type} is not among AppliesTo."));

    [Fact]
    public void Refuses_nothing_for_being_unknown() => RuleChecks.AssertUnknownNeverViolates(
        from good in Cases.All
        where good.Outcome == Outcome.Passed
        from path in Trees.PathsOf(good.Subject)
        select (path, Rule.Evaluate(good.Subject.With(path, ResourceInputs.Unknown))));

    [Fact]
    public void Never_throws_and_never_shows_a_secret()
    {
        foreach (var subject in Cases.All.Select(static c => c.Subject))
        {
            foreach (var path in Trees.PathsOf(subject))
            {
                Assert.All(Trees.OddValues, value => RuleChecks.AssertHides(Rule.Evaluate(subject.With(path, value)), path));
            }
        }
    }

    [Fact]
    public void Shows_what_is_exempted_and_fails_again_once_that_has_expired()
    {
        if (Cases.All.FirstOrDefault(static c => c.Kind == CaseKind.Violating)?.Subject is { } bad)
        {
            RuleChecks.AssertExemption(Rule, bad.Context, [bad], bad.Urn);
        }
    }
}
