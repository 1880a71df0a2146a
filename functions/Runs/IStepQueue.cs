namespace Groundwork.Functions.Runs;

/// <summary>Takes steps to be done later, at least once each.</summary>
interface IStepQueue
{
    /// <summary>Queues a step. A name that was used before is not queued again.</summary>
    Task EnqueueAsync(StepTask task);
}
