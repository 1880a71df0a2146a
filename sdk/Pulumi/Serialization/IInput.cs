namespace Pulumi.Serialization;

/// <summary>An <see cref="Input{T}"/> of whatever type.</summary>
interface IInput
{
    /// <summary>What is to be sent: a plain value, a list or map of inputs, or an output.</summary>
    object? Raw { get; }

    IOutput ToOutput();
}
