using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An output that is given its value later, so that resources may refer to one another in a circle of construction.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class DeferredOutput<T>
{
    readonly TaskCompletionSource<Output<T>> _resolved = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>An output without a value yet.</summary>
    public DeferredOutput() => Output = new(WaitAsync());

    /// <summary>The output.</summary>
    public Output<T> Output { get; }

    /// <summary>Gives the output its value; a second time it is an <see cref="InvalidOperationException"/>.</summary>
    public void Resolve(Output<T> output)
    {
        if (!_resolved.TrySetResult(output))
        {
            throw new InvalidOperationException("DeferredOutput can only be resolved once.");
        }
    }

    async Task<OutputData<T>> WaitAsync() => await (await _resolved.Task.ConfigureAwait(false)).GetDataAsync().ConfigureAwait(false);
}
