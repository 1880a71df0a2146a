using System.Diagnostics.CodeAnalysis;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A value of one of two types.</summary>
/// <typeparam name="T0">The first type.</typeparam>
/// <typeparam name="T1">The second type.</typeparam>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    readonly T0 _value0;
    readonly T1 _value1;
    readonly bool _isT1;

    Union(bool isT1, T0 value0, T1 value1)
    {
        _isT1 = isT1;
        _value0 = value0;
        _value1 = value1;
    }

    /// <summary>The value of the first type; of the second, it is an <see cref="InvalidOperationException"/>.</summary>
    public T0 AsT0 => IsT0 ? _value0 : throw Wrong(nameof(AsT0), 1);

    /// <summary>The value of the second type; of the first, it is an <see cref="InvalidOperationException"/>.</summary>
    public T1 AsT1 => IsT1 ? _value1 : throw Wrong(nameof(AsT1), 0);

    /// <summary>Whether it is of the first type.</summary>
    public bool IsT0 => !_isT1;

    /// <summary>Whether it is of the second type.</summary>
    public bool IsT1 => _isT1;

    /// <summary>The value, whichever type it is of.</summary>
    public object Value => (_isT1 ? _value1 : _value0)!;

    object? IUnion.Value => Value;

    /// <summary>A union of the first type.</summary>
    public static Union<T0, T1> FromT0(T0 input) => new(false, input, default!);

    /// <summary>A union of the second type.</summary>
    public static Union<T0, T1> FromT1(T1 input) => new(true, default!, input);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_isT1, Value);

    /// <inheritdoc/>
    public override string ToString() => Value?.ToString() ?? "";

    /// <inheritdoc/>
    public bool Equals(Union<T0, T1> other) => _isT1 == other._isT1 && Equals(Value, other.Value);

    /// <summary>This union with a first-type value changed.</summary>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) =>
        _isT1 ? Union<TResult, T1>.FromT1(_value1) : Union<TResult, T1>.FromT0(mapFunc(_value0));

    /// <summary>This union with a second-type value changed.</summary>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) =>
        _isT1 ? Union<T0, TResult>.FromT1(mapFunc(_value1)) : Union<T0, TResult>.FromT0(_value0);

    /// <summary>This union with its value changed.</summary>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1) =>
        _isT1 ? Union<TResult0, TResult1>.FromT1(mapFunc1(_value1)) : Union<TResult0, TResult1>.FromT0(mapFunc0(_value0));

    /// <summary>One function or the other of the value.</summary>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => _isT1 ? f1(_value1) : f0(_value0);

    /// <summary>One action or the other on the value.</summary>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (_isT1)
        {
            f1(_value1);
        }
        else
        {
            f0(_value0);
        }
    }

    /// <summary>Whether it is of the first type, with the value of either.</summary>
    public bool TryPickT0([MaybeNullWhen(false)] out T0 value, [MaybeNullWhen(true)] out T1 remainder)
    {
        (value, remainder) = (_value0, _value1);
        return !_isT1;
    }

    /// <summary>Whether it is of the second type, with the value of either.</summary>
    public bool TryPickT1([MaybeNullWhen(false)] out T1 value, [MaybeNullWhen(true)] out T0 remainder)
    {
        (value, remainder) = (_value1, _value0);
        return _isT1;
    }

    /// <summary>A union of the first type.</summary>
    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    /// <summary>A union of the second type.</summary>
    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    /// <summary>Whether two unions are of the same case with the same value.</summary>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Whether two unions differ.</summary>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    static InvalidOperationException Wrong(string wanted, int given) => new($"Cannot return as {wanted[2..]} as result is T{given}");
}
