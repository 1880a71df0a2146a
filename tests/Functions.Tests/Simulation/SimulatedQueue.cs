using Groundwork.Functions.Google;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Tests.Simulation;

/// <summary>Cloud Tasks: a name once, delivery at least once, tried again until it succeeds (1 s, doubling to 10 s).</summary>
sealed class SimulatedQueue(VirtualTime time, FaultPlan faults) : IStepQueue
{
    readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Where a task goes, by the path it asks for.</summary>
    public Func<StepTask, Task> Deliver { get; set; } = _ => Task.CompletedTask;

    public Task EnqueueAsync(StepTask task) => faults.CallAsync(() =>
    {
        if (!_names.Add(task.Name))
            return false;

        time.Spawn(() => RunAsync(task));
        if (faults.Random.Next(10) == 0)
            time.Spawn(() => RunAsync(task));

        return true;
    });

    async Task RunAsync(StepTask task)
    {
        var wait = task.At - time.GetUtcNow();
        await time.Delay((wait > TimeSpan.Zero ? wait : TimeSpan.Zero) + TimeSpan.FromMilliseconds(faults.Random.Next(50, 1500)));
        for (var pause = 1; ; pause = Math.Min(pause * 2, 10))
        {
            try
            {
                await Deliver(task);
                return;
            }
            catch (Exception error) when (error is CrashException or GoogleException or RetryLaterException or RequestException)
            {
                await time.Delay(TimeSpan.FromSeconds(pause));
            }
        }
    }
}
