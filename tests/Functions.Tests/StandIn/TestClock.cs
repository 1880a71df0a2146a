namespace Groundwork.Functions.Tests.StandIn;

/// <summary>
/// A clock that is moved by hand. A pause ends at once; a deadline passes only where the stand-in lets a call take its time.
/// </summary>
sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>How long a call may take; whatever is shorter is a pause.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    readonly Lock _lock = new();
    readonly Dictionary<Timer, TimeSpan> _deadlines = [];

    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        _ = timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Calls that are under way take so much longer: where that is beyond the deadline, whoever made them gives up.</summary>
    public void Pass(TimeSpan time)
    {
        List<Timer> due;
        lock (_lock)
        {
            foreach (var timer in _deadlines.Keys)
                _deadlines[timer] -= time;

            due = [.. _deadlines.Where(entry => entry.Value <= TimeSpan.Zero).Select(entry => entry.Key)];
            due.ForEach(timer => _deadlines.Remove(timer));
        }

        due.ForEach(timer => timer.End());
    }

    sealed class Timer(TestClock clock, Action end) : ITimer
    {
        public void End() => end();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                _ = clock._deadlines.Remove(this);
                if (dueTime >= Deadline)
                    clock._deadlines[this] = dueTime;
            }

            if (dueTime >= TimeSpan.Zero && dueTime < Deadline)
                _ = ThreadPool.QueueUserWorkItem(_ => end());

            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
                _ = clock._deadlines.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
