using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An input of one of two types.</summary>
/// <typeparam name="T0">The first type.</typeparam>
/// <typeparam name="T1">The second type.</typeparam>
public sealed class InputUnion<T0, T1> : Input<Union<T0, T1>>
{
    /// <summary>The first type's default value.</summary>
    public InputUnion()
        : base(default(Union<T0, T1>))
    {
    }

    InputUnion(Union<T0, T1> value)
        : base(value)
    {
    }

    InputUnion(Output<Union<T0, T1>> value)
        : base(value)
    {
    }

    /// <summary>Wraps a union.</summary>
    public static implicit operator InputUnion<T0, T1>(Union<T0, T1> value) => new(value);

    /// <summary>Wraps a value of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(T0 value) => new(Union<T0, T1>.FromT0(value));

    /// <summary>Wraps a value of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(T1 value) => new(Union<T0, T1>.FromT1(value));

    /// <summary>Wraps an input of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(Input<T0> value) =>
        new(value.ToOutput().KeepShape(static v => Union<T0, T1>.FromT0(v)));

    /// <summary>Wraps an input of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(Input<T1> value) =>
        new(value.ToOutput().KeepShape(static v => Union<T0, T1>.FromT1(v)));

    /// <summary>Wraps an output of a union.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<Union<T0, T1>> value) => new(value);

    /// <summary>Wraps an output of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<T0> value) => new(value.KeepShape(static v => Union<T0, T1>.FromT0(v)));

    /// <summary>Wraps an output of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<T1> value) => new(value.KeepShape(static v => Union<T0, T1>.FromT1(v)));
}
