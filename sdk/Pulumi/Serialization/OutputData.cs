namespace Pulumi.Serialization;

/// <summary>An output's value with all that goes with it.</summary>
readonly struct OutputData<T>(T value, OutputMeta meta)
{
    public T Value { get; } = value;

    public OutputMeta Meta { get; } = meta;
}
