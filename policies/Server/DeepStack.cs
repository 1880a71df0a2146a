using Groundwork.Policies.Server.Wire;

namespace Groundwork.Policies.Server;

/// <summary>Runs work on the current thread, and once more on one with a larger stack where a property tree turns out too deep.</summary>
static class DeepStack
{
    public static Task<T> RunAsync<T>(Func<int, T> work, CancellationToken cancellation)
    {
        try
        {
            return Task.FromResult(work(StructLimits.Ordinary));
        }
        catch (DeepNestingException)
        {
            var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            var thread = new Thread(() => Complete(result, work), StructLimits.DeepStack) { IsBackground = true, Name = "deep properties" };
            thread.Start();
            return result.Task.WaitAsync(cancellation);
        }
    }

    static void Complete<T>(TaskCompletionSource<T> result, Func<int, T> work)
    {
        try
        {
            result.SetResult(work(StructLimits.Deepest));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            result.SetException(e);
        }
    }
}
