using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Reads parts of outputs.</summary>
public static class OutputExtensions
{
    /// <summary>The element at a position.</summary>
    public static Output<T> GetAt<T>(this Output<ImmutableArray<T>> array, Input<int> index) =>
        index.Raw is int position
            ? Part(array, position, values => values[position])
            : Output.Tuple(array, index.ToOutput()).Apply(static both => both.Item1[both.Item2]);

    /// <summary>The first element.</summary>
    public static Output<T> First<T>(this Output<ImmutableArray<T>> array) => Part(array, 0, static values => values[0]);

    /// <summary>The number of elements.</summary>
    public static Output<int> Length<T>(this Output<ImmutableArray<T>> array) => Part(array, "length", static values => values.Length);

    /// <summary>Whether a union is of the first type.</summary>
    public static Output<bool> IsT0<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(static v => v.IsT0);

    /// <summary>Whether a union is of the second type.</summary>
    public static Output<bool> IsT1<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(static v => v.IsT1);

    /// <summary>A union's value of the first type.</summary>
    public static Output<T0> AsT0<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(static v => v.AsT0);

    /// <summary>A union's value of the second type.</summary>
    public static Output<T1> AsT1<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(static v => v.AsT1);

    /// <summary>A union's value, whichever type it is of.</summary>
    public static Output<object> Value<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(static v => v.Value);

    static Output<TResult> Part<T, TResult>(Output<T> whole, object segment, Func<T, TResult> read)
    {
        return new(ReadAsync(whole, segment, read));

        static async Task<OutputData<TResult>> ReadAsync(Output<T> whole, object segment, Func<T, TResult> read)
        {
            var data = await whole.GetDataAsync().ConfigureAwait(false);
            return data.Meta.IsKnown ? new(read(data.Value), data.Meta) : new(default!, data.Meta.Element(segment));
        }
    }
}
