using System.Globalization;

namespace Groundwork.Policies.Benchmarks;

static class Figures
{
    /// <summary>The best and the middle of several runs: on a machine with other work to do, the best is what the program needs.</summary>
    public static void Print(string name, string limit, List<double> milliseconds)
    {
        milliseconds.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-72} best {milliseconds[0],7:F1} ms, median {milliseconds[milliseconds.Count / 2],7:F1} ms (limit {limit})"));
    }
}
