using System.Diagnostics.CodeAnalysis;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>What a resource is given: a plain value, or an output of another resource.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public class Input<T> : IInput
{
    readonly T _value;
    Output<T>? _output;

    private protected Input() => _value = default!;

    internal Input(T value) => _value = value;

    internal Input(Output<T> output)
    {
        _value = default!;
        _output = output ?? throw new ArgumentNullException(nameof(output));
    }

    object? IInput.Raw => Raw;

    internal virtual object? Raw => _output is null ? _value : _output;

    IOutput IInput.ToOutput() => AsOutput();

    internal virtual Output<T> AsOutput() => _output ??= new(_value, OutputMeta.Plain);

    /// <summary>Wraps a plain value.</summary>
    public static implicit operator Input<T>([AllowNull] T value) => new(value!);

    /// <summary>Wraps an output.</summary>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>The input as an output.</summary>
    public static implicit operator Output<T>(Input<T> input) =>
        input is null ? throw new NullReferenceException("The input is null.") : input.AsOutput();
}
