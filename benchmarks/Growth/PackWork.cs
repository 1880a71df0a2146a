using Groundwork.Plan;
using Groundwork.Policies.Engine;

namespace Groundwork.Growth.Benchmarks;

/// <summary>The policy pack: each rule alone, then all together.</summary>
static class PackWork
{
    static readonly PolicyOptions Options = new() { Environment = StackEnvironment.Prod, Today = new(2026, 1, 1) };

    public static IEnumerable<Work> Of(RenderedStack stack)
    {
        var context = new PolicyEngine(Options).Context;
        var resources = StackReader.Resources(stack, context).ToArray();
        var byRule = resources
            .SelectMany(static r => RuleCatalog.Default.For(r.Type, r.Custom).Select(rule => (rule, r)))
            .ToLookup(static e => e.rule, static e => e.r);
        var view = StackReader.View(stack, context);
        return
        [
            .. RuleCatalog.Default.ResourceRules.Select(rule => new Work(rule.Id, () =>
            {
                foreach (var resource in byRule[rule])
                {
                    _ = rule.Evaluate(resource);
                }
            })),
            .. RuleCatalog.Default.StackRules.Select(rule => new Work(rule.Id, () => _ = rule.Evaluate(view))),
            new("the pack", () => _ = PolicyEngine.Evaluate(stack, Options)),
        ];
    }
}
