// What a difference and every format of it cost for as many resources as the argument says, once each, from a cold start.
// Usage: Groundwork.Preview.Benchmarks COUNT
using System.Diagnostics;
using System.Globalization;
using Groundwork.Plan.Dangers;
using Groundwork.Plan.Differences;
using Groundwork.Preview.Benchmarks;
using Groundwork.Preview.Output;
using Groundwork.Preview.Output.Graph;
using Groundwork.Preview.Programs;
using Groundwork.Preview.Reports;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var count = int.Parse(args[0], CultureInfo.InvariantCulture);
var (old, wanted) = (ChangedStack.Of(count, 0), ChangedStack.Of(count, 1));
var catalog = ProviderSchemas.Of([wanted]);
using var process = Process.GetCurrentProcess();
var (wall, cpu) = (Stopwatch.StartNew(), process.TotalProcessorTime);

var difference = Measure("difference", () => StackDifference.Compute(Baseline.Of(old), wanted, catalog));
var report = new PreviewReport(
[
    new()
    {
        Project = "synthetic",
        Stack = "dev",
        Rendered = wanted,
        ComparedWith = new("snapshot", "snapshots/synthetic/dev.yaml", Baseline.Of(old)),
        Difference = difference,
        Diagnostics = difference.Diagnostics,
        Dangers = Measure("dangers", () => DangerList.Of(difference)),
    },
]);
var redactor = Measure("redactor", () => Redactor.Of([old, wanted]));
foreach (var format in Formats.Names)
{
    _ = Measure(format, () => Written(format));
}

var graph = Measure("graph", () => StackGraph.Of(difference.Resources, static _ => true));
_ = Measure("mermaid", () => new MermaidGraph(redactor).Write(graph).Length);
_ = Measure("dot", () => new DotGraph(redactor).Write(graph).Length);

process.Refresh();
Console.WriteLine(
    $"{count:N0} resources, "
        + $"{string.Join(", ", difference.Counts.OrderBy(static c => c.Key).Select(static c => $"{c.Value} {OperationNames.Of(c.Key)}"))}: "
        + "difference and every format");
Console.WriteLine(
    $"  {wall.ElapsedMilliseconds} ms, {(process.TotalProcessorTime - cpu).TotalMilliseconds:F0} ms of processor, peak "
        + $"{process.PeakWorkingSet64 / 1e6:F0} MB");

long Written(string format)
{
    using var file = new FileStream(
        Path.GetTempFileName(), FileMode.Open, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
    Formats.Write(format, report, redactor, file);
    return file.Length;
}

T Measure<T>(string what, Func<T> action)
{
    process.Refresh();
    var (before, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
    var result = action();
    process.Refresh();
    Console.WriteLine(
        $"  {what,-12} {watch.ElapsedMilliseconds,6} ms, {(process.TotalProcessorTime - before).TotalMilliseconds,6:F0} ms of "
            + $"processor{(result is long bytes ? $", {bytes / 1e6:F1} MB" : "")}");
    return result;
}
