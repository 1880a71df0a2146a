// How the time of every rule, reader, writer and comparison grows, with one kind of a stack's resources multiplied at a time, and with all.
// Usage: Groundwork.Growth.Benchmarks SNAPSHOT [PART OF A TYPE'S NAME [COUNT]], where the kind "all" is all of them and 16000 the usual
// count; exit code 1 where something grows faster than n log n.
using System.Globalization;
using Groundwork.Growth.Benchmarks;
using Groundwork.Plan;
using Groundwork.Plan.Snapshots;
using Groundwork.Preview.Programs;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var count = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 16_000;
int[] sizes = [count / 16, count / 4, count];
const int Shown = 4;

var stack = SnapshotReader.Read(File.ReadAllText(args[0]), args[0], SnapshotFiles.Below("."));
var schemas = ProviderSchemas.Of([stack]);
var kinds = stack.Resources
    .Select(static r => r.Type)
    .Where(static t => t != Urn.StackType)
    .Distinct(StringComparer.Ordinal)
    .Order(StringComparer.Ordinal)
    .Append("all")
    .Where(kind => args.Length < 2 || (args[1] == "all" ? kind == "all" : kind.Contains(args[1], StringComparison.OrdinalIgnoreCase)));
foreach (var work in WorksOf(stack))
{
    work.Run();
}

var tooMuch = 0;
foreach (var kind in kinds)
{
    var growths = Measure(kind);
    Console.WriteLine(kind);
    foreach (var growth in growths.Where(static g => g.IsTooMuch).Union(growths.OrderByDescending(static g => g.Last).Take(Shown)))
    {
        Console.WriteLine($"  {growth}");
        tooMuch += growth.IsTooMuch ? 1 : 0;
    }
}

Console.WriteLine(tooMuch == 0 ? "Nothing grows faster than n log n." : $"{tooMuch} grow faster than n log n.");
return tooMuch == 0 ? 0 : 1;

List<Growth> Measure(string kind)
{
    var works = sizes.Select(size => WorksOf(MultipliedStack.Of(stack, r => kind == "all" || r.Type == kind, size)).ToArray()).ToArray();
    return [.. works[0].Select((first, i) => Measured(first.Name, [.. works.Select(w => w[i])]))];
}

// What is too much is measured again: the machine's other work and the garbage collector disturb each run another way.
Growth Measured(string name, Work[] works)
{
    var growth = new Growth(name, sizes, [.. works.Select(Time)]);
    for (var i = 0; i < 3 && growth.IsTooMuch; i++)
    {
        growth = new(name, sizes, [.. works.Select(Again).Zip(growth.Milliseconds, Math.Min)]);
    }

    return growth;
}

IEnumerable<Work> WorksOf(RenderedStack multiplied) =>
    [.. PackWork.Of(multiplied), .. PlanWork.Of(multiplied, schemas), .. OutputWork.Of(multiplied, schemas)];

static double Again(Work work)
{
    GC.Collect();
    return Time(work);
}

static double Time(Work work)
{
    var before = Environment.CpuUsage.TotalTime;
    work.Run();
    return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
}
