using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Functions of inputs; an input that is null counts as a known default value.</summary>
public static class InputExtensions
{
    /// <summary>A function of the value, run once it is known.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, TResult> func) => ToOutput(input).Apply(func);

    /// <summary>An asynchronous function of the value, run once it is known.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Task<TResult>> func) => ToOutput(input).Apply(func);

    /// <summary>A function of the value whose result is itself an input, run once it is known.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Input<TResult>?> func) => ToOutput(input).Apply(func);

    /// <summary>A function of the value whose result is itself an output, run once it is known.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Output<TResult>?> func) => ToOutput(input).Apply(func);

    /// <summary>The input as an output.</summary>
    public static Output<T> ToOutput<T>(this Input<T>? input) => input is null ? new(default!, OutputMeta.Plain) : input.AsOutput();
}
