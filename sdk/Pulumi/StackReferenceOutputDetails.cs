namespace Pulumi;

/// <summary>An output of another stack: plain, secret, or neither where there is none.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value, where it is not secret.</summary>
    public object? Value { get; set; }

    /// <summary>The value, where it is secret.</summary>
    public object? SecretValue { get; set; }
}
