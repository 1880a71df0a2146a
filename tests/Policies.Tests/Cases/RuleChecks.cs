using Groundwork.Plan;
using Groundwork.Policies.Configuration;
using Groundwork.Policies.Exemptions;

namespace Groundwork.Policies.Tests.Cases;

/// <summary>What holds for every rule, whatever its table says.</summary>
static class RuleChecks
{
    /// <summary>With any property unknown, a good subject is never refused.</summary>
    public static void AssertUnknownNeverViolates(IEnumerable<(string Path, RuleResult Result)> results) =>
        Assert.All(results, static r => Assert.True(
            r.Result.Outcome != Outcome.Violated,
            $"With {r.Path} unknown, the rule says: {string.Join(" ", r.Result.Violations.Select(static v => v.Message))}"));

    /// <summary>No message shows what is secret.</summary>
    public static void AssertHides(RuleResult result, string path)
    {
        foreach (var text in result.Violations.Concat(result.Undetermined).Select(static f => f.Message).Append(result.Reason ?? ""))
        {
            Assert.False(text.Contains(Trees.Hidden, StringComparison.Ordinal), $"With a secret at {path}, a message shows it.");
        }
    }

    /// <summary>The first violation, exempted, is shown and does not fail; the day after the exemption's last it fails again.</summary>
    public static void AssertExemption(Rule rule, RuleContext context, ResourceInputs[] resources, Urn urn)
    {
        var exemption = new Exemption
        {
            Rule = rule.Id,
            Match = new() { Urn = urn.IsEmpty ? "*" : urn.Value },
            Reason = "Agreed while the migration lasts.",
            Owner = "platform",
            Ticket = "OPS-1",
            Approver = "security",
            Created = new(2026, 1, 1),
            Expires = new(2026, 1, 12),
            Line = 2,
        };

        var during = Judge(rule, context, resources, exemption, new(2026, 1, 12));
        var after = Judge(rule, context, resources, exemption, new(2026, 1, 13));

        var exempted = during.Where(f => f.Kind == PolicyFindingKind.Violation && (urn.IsEmpty || f.Urn == urn)).ToArray();
        Assert.NotEmpty(exempted);
        Assert.All(exempted, f => Assert.Same(exemption, f.ExemptedBy));
        Assert.All(exempted, static f => Assert.False(f.Fails));
        Assert.Contains(after, static f => f.Kind == PolicyFindingKind.Violation && f.Fails && f.ExemptedBy is null);
    }

    static PolicyFinding[] Judge(Rule rule, RuleContext context, ResourceInputs[] resources, Exemption exemption, DateOnly today)
    {
        var options = new PolicyOptions
        {
            Environment = context.Environment,
            Today = today,
            Config = new PolicyConfig { AllLevel = Level.Mandatory, Values = context.Config },
            Exemptions = new("exemptions.yaml", [exemption], []),
        };
        var engine = new PolicyEngine(options, new RuleCatalog(rule));
        var judgements = rule is StackRule
            ? engine.Judge(new StackView(resources, context))
            : resources.SelectMany(r => engine.Judge(r, static _ => null));
        return [.. judgements.SelectMany(static j => j.Findings)];
    }
}
