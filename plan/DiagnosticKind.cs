namespace Groundwork.Plan;

/// <summary>What kind of finding a diagnostic is.</summary>
public enum DiagnosticKind
{
    /// <summary>The program said it: printed or logged.</summary>
    Program,

    /// <summary>The program failed.</summary>
    Failure,

    /// <summary>A setting is missing, misspelt or of the wrong type.</summary>
    Configuration,

    /// <summary>An input breaks the provider's schema.</summary>
    Schema,

    /// <summary>A secret was made plain.</summary>
    Secrecy,

    /// <summary>The engine would refuse the change.</summary>
    Refusal,

    /// <summary>What is deployed is in doubt.</summary>
    State,
}
