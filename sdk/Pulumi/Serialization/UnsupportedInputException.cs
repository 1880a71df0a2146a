namespace Pulumi.Serialization;

/// <summary>A value of a type that can't be an input.</summary>
sealed class UnsupportedInputException(string message) : InvalidOperationException(message)
{
    public static UnsupportedInputException Of(Type type) => new($"{type.FullName} is not a supported argument type");
}
