namespace Groundwork.Functions.Tests.Simulation;

/// <summary>
/// A clock that moves only when everything waits, and then straight to the next thing that is due: single-threaded,
/// so the same seed is the same run.
/// </summary>
sealed class VirtualTime : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    readonly PriorityQueue<TaskCompletionSource, (long Ticks, long Order)> _due = new();
    readonly List<Exception> _errors = [];
    long _order;
    DateTimeOffset _now = Start;

    public TimeSpan Elapsed => _now - Start;

    public override DateTimeOffset GetUtcNow() => _now;

    public Task Delay(TimeSpan time)
    {
        var wait = new TaskCompletionSource();
        _due.Enqueue(wait, ((_now + (time > TimeSpan.Zero ? time : TimeSpan.Zero)).UtcTicks, _order++));
        return wait.Task;
    }

    /// <summary>Starts something that goes on by itself.</summary>
    public void Spawn(Func<Task> work)
    {
        _ = GuardAsync();

        async Task GuardAsync()
        {
            try
            {
                await Delay(TimeSpan.Zero);
                await work();
            }
            catch (Exception error)
            {
                _errors.Add(error);
            }
        }
    }

    /// <summary>Runs until nothing is due, the time is over, or enough was seen.</summary>
    public void Run(TimeSpan limit, Func<bool> isEnough)
    {
        while (_due.TryPeek(out _, out var next) && next.Ticks <= (Start + limit).UtcTicks && !isEnough())
        {
            var wait = _due.Dequeue();
            _now = new DateTimeOffset(next.Ticks, TimeSpan.Zero);
            wait.SetResult();
            if (_errors.Count > 0)
                throw new InvalidOperationException($"The simulation broke at {Elapsed}: {_errors[0]}", _errors[0]);
        }
    }
}
