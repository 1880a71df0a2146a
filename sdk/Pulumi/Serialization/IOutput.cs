namespace Pulumi.Serialization;

/// <summary>An <see cref="Output{T}"/> of whatever type.</summary>
interface IOutput
{
    /// <summary>Gives the data, and null; or only the task to wait for before asking again. Throws what made the output fail.</summary>
    Task? Peek(out object? value, out OutputMeta meta);
}
