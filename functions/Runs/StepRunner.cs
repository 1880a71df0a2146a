using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Runs;

/// <summary>
/// Does work one step a task: read the state, do the step, write the state if nobody else did, queue the next.
/// A step may be done twice (a crash before the write, a task delivered twice), so every step is idempotent;
/// the state never goes back.
/// </summary>
sealed class StepRunner<TState>(IStateStore store, IStepQueue queue, TimeProvider clock, string function, Func<string, string> objectName)
    where TState : class, IRunState<TState>
{
    /// <summary>Makes the run if it isn't there, and queues its next step either way. False: it was there.</summary>
    public async Task<bool> StartAsync(TState first)
    {
        var isNew = await store.TryWriteAsync(objectName(first.Id), first, 0);
        var state = isNew ? first : (await ReadAsync(first.Id)).Value;
        await QueueAsync(state, default);
        return isNew;
    }

    /// <summary>Does the step asked for, unless it was done before.</summary>
    public async Task<TState> StepAsync(StepRequest request, Func<TState, Task<Advance<TState>>> advance)
    {
        var stored = await ReadAsync(request.Run);
        if (request.Sequence > stored.Value.Sequence || request.Sequence < 0)
            throw new RequestException(
                400,
                $"Run {request.Run} has not reached step {request.Sequence}; it is at {stored.Value.Sequence}.");

        if (stored.Value.IsFinished)
            return stored.Value;

        if (request.Sequence < stored.Value.Sequence)
        {
            // Done before; but the crash may have come before the next was queued.
            await QueueAsync(stored.Value, default);
            return stored.Value;
        }

        var next = await advance(stored.Value);
        var state = next.State.At(stored.Value.Sequence + 1);
        if (!await store.TryWriteAsync(objectName(state.Id), state, stored.Generation))
        {
            // The twin that was quicker may have died before it queued the next step, and this task is the last that knows.
            var twin = await ReadAsync(request.Run);
            if (twin.Value.Sequence == request.Sequence)
                throw new RetryLaterException($"Run {request.Run} was changed from outside during step {request.Sequence}.");

            await QueueAsync(twin.Value, default);
            return twin.Value;
        }

        await QueueAsync(state, next.Wait);
        return state;
    }

    async Task QueueAsync(TState state, TimeSpan wait)
    {
        if (!state.IsFinished)
        {
            var name = $"{function}-{state.Id}-{state.Sequence}";
            await queue.EnqueueAsync(new StepTask(name, "/step", new StepRequest(state.Id, state.Sequence), clock.GetUtcNow() + wait));
        }
    }

    async Task<Stored<TState>> ReadAsync(string id) =>
        await store.ReadAsync<TState>(objectName(id)) ?? throw new RequestException(404, $"There is no run {id}.");
}
