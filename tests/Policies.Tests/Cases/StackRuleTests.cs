namespace Groundwork.Policies.Tests.Cases;

/// <summary>What is tested of every stack rule. A rule's own test class gives the table: <c>{Rule}Tests</c>.</summary>
public abstract class StackRuleTests<TRule> : IRuleTable
    where TRule : StackRule, new()
{
    protected static TRule Rule { get; } = new();

    protected abstract StackCases Cases { get; }

    Rule IRuleTable.Rule => Rule;

    IEnumerable<RuleTableCase> IRuleTable.Rows =>
        Cases.All.Select(static c => new RuleTableCase(c.Name, [.. c.Subject.Resources], c.Subject.Context, c.Outcome, c.Texts));

    [Fact]
    public void Gives_every_case_its_verdict() => Verdicts.AssertAll(Cases.All, Rule.Evaluate);

    [Fact]
    public void Has_a_case_of_every_kind() => Verdicts.AssertComplete(Cases, Rule.CountGuards);

    [Fact]
    public void Never_throws_and_never_shows_a_secret()
    {
        foreach (var stack in Cases.All.Select(static c => c.Subject))
        {
            foreach (var resource in stack.Resources)
            {
                foreach (var path in Trees.PathsOf(resource))
                {
                    Assert.All(
                        Trees.OddValues,
                        value => RuleChecks.AssertHides(Rule.Evaluate(stack.With(resource.With(path, value))), path));
                }
            }
        }
    }

    [Fact]
    public void Shows_what_is_exempted_and_fails_again_once_that_has_expired()
    {
        if (Cases.All.FirstOrDefault(static c => c.Kind == CaseKind.Violating)?.Subject is { } bad)
        {
            RuleChecks.AssertExemption(Rule, bad.Context, [.. bad.Resources], Rule.Evaluate(bad).Violations[0].Urn);
        }
    }
}
