using System.Diagnostics;
using Groundwork.Plan;
using Groundwork.Plan.Snapshots;
using Groundwork.Policies.Benchmarks;

// Usage: Groundwork.Policies.Benchmarks [SNAPSHOT]: from the repository's root, figures of the policy pack,
// over a stack's snapshot or a made-up stack.
var snapshot = args.Length > 0 ? SnapshotReader.Read(File.ReadAllText(args[0]), args[0], SnapshotFiles.Below(".")) : Stacks.MadeUp(200);
var options = new PolicyOptions { Environment = StackEnvironment.Prod, Today = DateOnly.FromDateTime(DateTime.UtcNow) };

Measure($"the pack over {snapshot.Resources.Length} resources of {(args.Length > 0 ? args[0] : "a made-up stack")}", "100 ms", snapshot);
var large = Stacks.Repeat(snapshot, 10_000);
Measure("the pack over 10,000 resources", "2000 ms", large);
SlowestRules.Print(large, options);
await ServerFigures.MeasureAsync(snapshot);

void Measure(string name, string limit, RenderedStack stack)
{
    for (var i = 0; i < 5; i++)
    {
        _ = PolicyEngine.Evaluate(stack, options);
    }

    var (times, processor) = (new List<double>(), new List<double>());
    for (var i = 0; i < 9; i++)
    {
        var (before, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        _ = PolicyEngine.Evaluate(stack, options);
        times.Add(watch.Elapsed.TotalMilliseconds);
        processor.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }

    Figures.Print(name, limit, times);
    Figures.Print("  processor time of that", limit, processor);
}
