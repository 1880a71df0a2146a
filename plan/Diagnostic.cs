namespace Groundwork.Plan;

/// <summary>A message about a stack or one of its resources. Its text never holds a secret.</summary>
/// <param name="Kind">What kind of finding it is.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One sentence: what is wrong and what would be right.</param>
public sealed record Diagnostic(DiagnosticKind Kind, Severity Severity, string Message)
{
    /// <summary>The resource it is about; null for the stack as a whole.</summary>
    public Urn? Urn { get; init; }

    /// <summary>The property it is about.</summary>
    public PropertyPath Path { get; init; }

    /// <summary>Where the program makes the resource, or where it failed.</summary>
    public SourceTrace? Source { get; init; }
}
