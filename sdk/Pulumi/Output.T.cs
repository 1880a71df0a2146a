using System.Diagnostics.CodeAnalysis;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>
/// A value that may become known only when the stack is deployed, with what it depends on and whether it is secret.
/// </summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class Output<T> : IOutput
{
    readonly OutputProperty? _property;
    T _value;

    // An OutputMeta once the data is there; before, the task that brings it, or the resource whose property this is.
    object _state;

    internal Output(T value, OutputMeta meta)
    {
        _value = value;
        _state = meta;
    }

    internal Output(Task<OutputData<T>> data)
    {
        if (data.IsCompletedSuccessfully)
        {
            (_value, _state) = (data.Result.Value, data.Result.Meta);
            return;
        }

        _value = default!;
        _state = data;
        Deployment.Current?.Track(data);
    }

    internal Output(Resource owner, OutputProperty property)
    {
        _value = default!;
        _state = owner;
        _property = property;
    }

    /// <summary>A known output of what the task brings.</summary>
    public static Output<T> Create(Task<T> value) => Output.Create(value);

    /// <summary>Runs an action on the value once it is known.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func) => new(ApplyAsync(func));

    /// <summary>A function of the value, run once it is known.</summary>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
    {
        if (!IsComplete(out var data))
        {
            return new(ApplyAsync(func));
        }

        if (!data.Meta.IsKnown)
        {
            return new(default!, data.Meta.Applied());
        }

        try
        {
            return new(func(data.Value), data.Meta);
        }
        catch (Exception e)
        {
            return new(Task.FromException<OutputData<TResult>>(e));
        }
    }

    /// <summary>An asynchronous function of the value, run once it is known.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) => new(ApplyAsync(func));

    /// <summary>A function of the value whose result is itself an input, run once it is known.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) => Apply(value => func(value)?.ToOutput());

    /// <summary>A function of the value whose result is itself an output, run once it is known.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) =>
        IsComplete(out var data) && !data.Meta.IsKnown ? new(default!, data.Meta.Applied()) : new(ApplyAsync(func));

    /// <summary>As the last <see cref="Apply{TResult}(Func{T, Output{TResult}})"/>, for callers that don't know the type.</summary>
    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func) => Apply<TResult>(value => func(value));

    /// <summary>A text that says why an output has no text. Never the value.</summary>
    public override string ToString()
    {
        const string Message = "Calling [ToString] on an [Output<T>] is not supported.\n\n"
            + "To get the value of an Output<T> as an Output<string> consider either:\n"
            + "1: o.Apply(v => $\"prefix{v}suffix\")\n"
            + "2: Output.Format($\"prefix{o}suffix\")\n\n"
            + "See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.";
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is { } strict
            && (strict == "1" || string.Equals(strict, "true", StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException(Message);
        }

        if (Deployment.Current is not null)
        {
            Log.Warn(Message);
        }

        return Message + "\nThis function may throw in a future version of Pulumi.";
    }

    Task? IOutput.Peek(out object? value, out OutputMeta meta)
    {
        var pending = Peek(out var data);
        (value, meta) = pending is null ? (data.Value, data.Meta) : ((object?)null, OutputMeta.Plain);
        return pending;
    }

    internal Task? Peek(out OutputData<T> data)
    {
        var state = Volatile.Read(ref _state);
        if (state is OutputMeta meta)
        {
            data = new(_value, meta);
            return null;
        }

        if (state is Resource owner)
        {
            if (owner.Registration.WhenPending() is { } registering)
            {
                data = default;
                return registering;
            }

            data = owner.Registration.Read<T>(_property!);
        }
        else
        {
            var task = (Task<OutputData<T>>)state;
            if (!task.IsCompleted)
            {
                data = default;
                return task;
            }

            data = task.GetAwaiter().GetResult();
        }

        _value = data.Value;
        Volatile.Write(ref _state, data.Meta);
        return null;
    }

    internal async Task<OutputData<T>> GetDataAsync()
    {
        OutputData<T> data;
        while (Peek(out data) is { } pending)
        {
            await pending.ConfigureAwait(false);
        }

        return data;
    }

    [SuppressMessage("Design", "CA1031", Justification = "The failure is kept: whoever reads the result gets it.")]
    bool IsComplete(out OutputData<T> data)
    {
        try
        {
            return Peek(out data) is null;
        }
        catch (Exception)
        {
            data = default;
            return false;
        }
    }

    async Task<OutputData<ValueTuple>> ApplyAsync(Func<T, Task> func)
    {
        var data = await GetDataAsync().ConfigureAwait(false);
        if (!data.Meta.IsKnown)
        {
            return new(default, data.Meta.Applied());
        }

        await func(data.Value).ConfigureAwait(false);
        return new(default, data.Meta);
    }

    async Task<OutputData<TResult>> ApplyAsync<TResult>(Func<T, TResult> func)
    {
        var data = await GetDataAsync().ConfigureAwait(false);
        return data.Meta.IsKnown ? new(func(data.Value), data.Meta) : new(default!, data.Meta.Applied());
    }

    async Task<OutputData<TResult>> ApplyAsync<TResult>(Func<T, Task<TResult>> func)
    {
        var data = await GetDataAsync().ConfigureAwait(false);
        return data.Meta.IsKnown ? new(await func(data.Value).ConfigureAwait(false), data.Meta) : new(default!, data.Meta.Applied());
    }

    async Task<OutputData<TResult>> ApplyAsync<TResult>(Func<T, Output<TResult>?> func)
    {
        var outer = await GetDataAsync().ConfigureAwait(false);
        if (!outer.Meta.IsKnown)
        {
            return new(default!, outer.Meta.Applied());
        }

        if (func(outer.Value) is not { } result)
        {
            return new(default!, outer.Meta);
        }

        var inner = await result.GetDataAsync().ConfigureAwait(false);
        return new(inner.Value, outer.Meta.Then(inner.Meta));
    }
}
