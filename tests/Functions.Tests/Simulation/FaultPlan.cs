using Groundwork.Functions.Google;

namespace Groundwork.Functions.Tests.Simulation;

/// <summary>
/// What goes wrong with the controller's calls, by seed: they are slow, fail before or after their work is done, or the
/// process dies there. Timings: 20 to 250 ms a call each way, one in 50 takes 5 s; a storm lasts 90 s at most.
/// </summary>
sealed class FaultPlan
{
    readonly VirtualTime _time;
    readonly Random _random;
    readonly HashSet<int> _crashesBefore = [];
    readonly HashSet<int> _crashesAfter = [];
    readonly TimeSpan _stormFrom;
    readonly TimeSpan _stormTo;
    readonly double _stormRate;
    int _calls;

    public FaultPlan(VirtualTime time, int seed, TimeSpan failureAt)
    {
        (_time, _random) = (time, new Random(seed));

        // The first seeds crash at each call in turn, before and after its work; the others at random ones.
        if (seed < 400)
        {
            _ = (seed % 2 == 0 ? _crashesBefore : _crashesAfter).Add((seed / 2) + 1);
        }
        else
        {
            for (var i = 0; i < seed % 4; i++)
                _ = (i % 2 == 0 ? _crashesBefore : _crashesAfter).Add(_random.Next(1, 300));
        }

        _stormFrom = failureAt + TimeSpan.FromSeconds(_random.Next(0, 300));
        _stormTo = _stormFrom + TimeSpan.FromSeconds(_random.Next(0, 90));
        _stormRate = _random.NextDouble() * 0.6;
    }

    public int Calls => _calls;

    /// <summary>Sequence counter starts when the drama does, so that crashes fall into it.</summary>
    public bool IsArmed { get; set; }

    public Random Random => _random;

    public async Task<T> CallAsync<T>(Func<T> work, bool isReachable = true)
    {
        await _time.Delay(Latency());
        var call = IsArmed ? ++_calls : 0;
        if (_crashesBefore.Remove(call))
            throw new CrashException();

        if (!isReachable || IsFailing())
            throw new GoogleException("CALL", null, "in time");

        var result = work();
        if (_crashesAfter.Remove(call))
            throw new CrashException();

        if (IsFailing())
            throw new GoogleException("CALL", null, "in time, though it was done");

        await _time.Delay(Latency());
        return result;
    }

    TimeSpan Latency() => _random.Next(50) == 0 ? TimeSpan.FromSeconds(5) : TimeSpan.FromMilliseconds(_random.Next(20, 250));

    bool IsFailing() =>
        _time.Elapsed >= _stormFrom && _time.Elapsed < _stormTo ? _random.NextDouble() < _stormRate : _random.Next(200) == 0;
}
