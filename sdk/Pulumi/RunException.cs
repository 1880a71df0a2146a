namespace Pulumi;

/// <summary>An error of the program whose message says all there is to say.</summary>
public class RunException : Exception
{
    /// <summary>An error.</summary>
    /// <param name="message">What is wrong.</param>
    public RunException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The error of output properties that are not of type <c>Output</c>.</summary>
    /// <param name="outputAttributeNames">The properties.</param>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) =>
        new(
            $"Output(s) '{string.Join(", ", outputAttributeNames)}' have incorrect type. "
                + "[Output] attributed properties must be instances of Output<T>.");

    internal static RunException OutputsHaveNoValue(IEnumerable<string> names) =>
        new(
            $"Output(s) '{string.Join(", ", names)}' have no value assigned. [Output] attributed properties "
                + "must be assigned inside Stack constructor.");
}
