namespace Pulumi.Evaluation;

/// <summary>Everything that a program has begun and nobody need await.</summary>
sealed class TaskTracker
{
    // What is still on its way when something has failed may wait for what will now never come.
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    readonly Lock _lock = new();
    readonly List<(Exception Exception, Resource? Resource)> _failures = [];
    readonly Dictionary<Exception, int> _seen = new(ReferenceEqualityComparer.Instance);
    TaskCompletionSource _changed = NewSignal();
    int _running;

    public void Add(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        if (task.IsCompleted)
        {
            Settle(task);
            return;
        }

        lock (_lock)
        {
            _running++;
        }

        _ = task.ContinueWith(
            static (done, tracker) => ((TaskTracker)tracker!).End(done),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>
    /// Notes a failure. The same exception again is no new failure: it only tells which resource it struck first, and what
    /// <paramref name="dependent"/> makes of it for the next ones.
    /// </summary>
    public void Fail(Exception exception, Resource? resource, Func<Exception, Resource?, Exception?>? dependent = null)
    {
        lock (_lock)
        {
            if (_seen.TryAdd(exception, _failures.Count))
            {
                _failures.Add((exception, resource));
                _ = _changed.TrySetResult();
                return;
            }

            var first = _failures[_seen[exception]].Resource;
            if (first is null)
            {
                _failures[_seen[exception]] = (exception, resource);
            }
            else if (resource is not null && resource != first && dependent?.Invoke(exception, first) is { } consequence)
            {
                _failures.Add((consequence, resource));
            }
        }
    }

    public async Task WhenIdle()
    {
        while (Changed(out var running, out _) is var changed && running > 0)
        {
            await changed.ConfigureAwait(false);
        }
    }

    public async Task<IReadOnlyList<(Exception Exception, Resource? Resource)>> FinishAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var changed = Changed(out var running, out var failures);
            if (running == 0)
            {
                return failures;
            }

            if (failures.Count == 0)
            {
                await changed.WaitAsync(cancellation).ConfigureAwait(false);
            }
            else if (await Task.WhenAny(changed, Task.Delay(Grace, cancellation)).ConfigureAwait(false) != changed)
            {
                return failures;
            }
        }
    }

    static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    Task Changed(out int running, out IReadOnlyList<(Exception Exception, Resource? Resource)> failures)
    {
        lock (_lock)
        {
            (running, failures) = (_running, [.. _failures]);
            if (_changed.Task.IsCompleted)
            {
                _changed = NewSignal();
            }

            return _changed.Task;
        }
    }

    void End(Task task)
    {
        Settle(task);
        lock (_lock)
        {
            if (--_running == 0)
            {
                _ = _changed.TrySetResult();
            }
        }
    }

    void Settle(Task task)
    {
        if (task.IsCanceled)
        {
            Fail(new TaskCanceledException(task), null);
        }

        foreach (var exception in task.Exception?.Flatten().InnerExceptions ?? (IReadOnlyCollection<Exception>)[])
        {
            Fail(exception, (exception as ResourceException)?.Resource);
        }
    }
}
