namespace Groundwork.Policies.Tests.Cases;

/// <summary>A rule with its table, whatever it judges.</summary>
public interface IRuleTable
{
    Rule Rule { get; }

    /// <summary>Each case: its name, the resources, what rules get to know, the verdict and the exact texts.</summary>
    IEnumerable<RuleTableCase> Rows { get; }
}

/// <summary>One line of a table, whatever is judged.</summary>
public sealed record RuleTableCase(string Name, ResourceInputs[] Resources, RuleContext Context, Outcome Outcome, string[] Texts);
