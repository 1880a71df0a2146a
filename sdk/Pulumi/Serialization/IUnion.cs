namespace Pulumi.Serialization;

/// <summary>A <see cref="Union{T0, T1}"/> of whatever types.</summary>
interface IUnion
{
    object? Value { get; }
}
