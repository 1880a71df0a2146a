using System.Diagnostics;
using System.Globalization;

namespace Groundwork.Preview.Cli;

/// <summary>Where the time of a run goes, by phase. Phases may run side by side, and the same one several times at once.</summary>
/// <param name="isOn">Whether anything is measured.</param>
sealed class Timings(bool isOn)
{
    readonly long _start = Stopwatch.GetTimestamp();
    readonly Lock _lock = new();
    readonly OrderedDictionary<string, (TimeSpan First, TimeSpan Last, int Count)> _phases = new(StringComparer.Ordinal);

    /// <summary>Measures nothing.</summary>
    public static Timings Off { get; } = new(isOn: false);

    /// <summary>Measures a phase until it is disposed of; null where nothing is measured.</summary>
    public IDisposable? Phase(string name)
    {
        if (!isOn)
        {
            return null;
        }

        var from = Stopwatch.GetElapsedTime(_start);
        lock (_lock)
        {
            _ = _phases.TryAdd(name, (from, from, 0));
        }

        return new Running(this, name);
    }

    /// <summary>A line a phase, in the order in which they began; nothing where nothing is measured.</summary>
    public void Write(TextWriter writer)
    {
        if (!isOn)
        {
            return;
        }

        using var process = Process.GetCurrentProcess();
        var total = DateTime.Now - process.StartTime;
        var start = total - Stopwatch.GetElapsedTime(_start);
        writer.WriteLine("Where the time went, in milliseconds; phases that overlap run side by side:");
        Line("start", TimeSpan.Zero, start, "");
        foreach (var (name, (first, last, count)) in _phases)
        {
            Line(name, start + first, start + last, count > 1 ? Invariant($", {count} times") : "");
        }

        var (processor, memory) = (process.TotalProcessorTime.TotalMilliseconds, process.PeakWorkingSet64 >> 20);
        writer.WriteLine(Invariant($"  {"together",-16}{total.TotalMilliseconds,7:0}        processor {processor:0}, memory {memory} MB"));

        void Line(string name, TimeSpan from, TimeSpan to, string note)
        {
            var (begin, end) = (from.TotalMilliseconds, to.TotalMilliseconds);
            writer.WriteLine(Invariant($"  {name,-16}{end - begin,7:0}        from {begin:0} to {end:0}{note}"));
        }
    }

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    void End(string name)
    {
        lock (_lock)
        {
            var (first, _, count) = _phases[name];
            _phases[name] = (first, Stopwatch.GetElapsedTime(_start), count + 1);
        }
    }

    sealed class Running(Timings timings, string name) : IDisposable
    {
        public void Dispose() => timings.End(name);
    }
}
