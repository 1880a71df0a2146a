// What reading, writing and comparing cost, in processor time and memory, each in this one process and so warm but for the first.
// Usage: Groundwork.Plan.Benchmarks SCHEMA.json
using System.Diagnostics;
using System.Globalization;
using Groundwork.Plan;
using Groundwork.Plan.Benchmarks;
using Groundwork.Plan.Dangers;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Schema;
using Groundwork.Plan.Snapshots;
using Groundwork.Plan.State;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var catalog = SchemaCatalog.FromFiles([File.ReadAllBytes(args[0])]);

foreach (var count in (int[])[1_000, 10_000])
{
    Console.WriteLine($"{count:N0} subnetworks");
    var state = Measure("  state file read", () => StateReader.Read(new SyntheticState(count), "state.json"));
    var stack = state.ToRenderedStack();
    var text = Measure("  snapshot written", () => SnapshotWriter.Write(stack));
    var snapshot = Measure($"  snapshot read ({text.Length / 1e6:F1} MB)", () => SnapshotReader.Read(text, "dev.yaml"));
    _ = Measure("  the same, byte for byte", () => SnapshotBaseline.Read(text, "dev.yaml", stack, new(EmbeddedFiles.None, static _ => [])));
    var widened = new RenderedStack(stack.Project, stack.Name, stack.Resources.Select(static r => r.Custom
        ? r with { Inputs = r.Inputs.With("description", "new").With("ipCidrRange", "10.0.0.0/8") }
        : r));
    _ = Measure("  compared with a state file, nothing changed", () => StackDifference.Compute(Baseline.Of(state), stack, catalog));
    var difference = Measure(
        "  compared with a snapshot, everything replaced",
        () => StackDifference.Compute(Baseline.Of(snapshot), widened, catalog));
    _ = Measure("  dangers of that", () => DangerList.Of(difference).Length);
}

using (var large = new SyntheticState(110_000))
{
    _ = Measure("200 MB of state", () => StateReader.Read(large, "state.json"));
    Console.WriteLine($"  {large.Position / 1e6:F0} MB read, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB");
}

static T Measure<T>(string what, Func<T> action)
{
    using var process = Process.GetCurrentProcess();
    var (cpu, wall) = (process.TotalProcessorTime, Stopwatch.StartNew());
    var result = action();
    process.Refresh();
    Console.WriteLine(
        $"{what,-52} {wall.ElapsedMilliseconds,6} ms, {(process.TotalProcessorTime - cpu).TotalMilliseconds,6:F0} ms of processor");
    return result;
}
