namespace Pulumi;

/// <summary>A message could not be logged.</summary>
/// <param name="exception">Why.</param>
public class LogException(Exception exception) : Exception("Error occurred during logging", exception);
