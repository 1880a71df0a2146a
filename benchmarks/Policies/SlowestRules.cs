using System.Globalization;
using Groundwork.Plan;

namespace Groundwork.Policies.Benchmarks;

static class SlowestRules
{
    const int Most = 8;

    /// <summary>
    /// Where the time goes: each rule alone over the same stack, what reading the stack takes included, in processor time.
    /// </summary>
    public static void Print(RenderedStack stack, PolicyOptions options)
    {
        foreach (var (rule, milliseconds) in RuleCatalog.Default.Rules.Select(r => (r.Id, Measure(stack, options, r)))
            .OrderByDescending(static r => r.Item2)
            .Take(Most))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {rule,-60} {milliseconds,7:F1} ms"));
        }
    }

    static double Measure(RenderedStack stack, PolicyOptions options, Rule rule)
    {
        var before = Environment.CpuUsage.TotalTime;
        _ = new PolicyEngine(options, new RuleCatalog(rule)).Evaluate(stack);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
