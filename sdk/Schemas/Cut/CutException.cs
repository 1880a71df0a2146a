namespace Groundwork.Sdk.SchemaCut;

/// <summary>A schema that can't be cut as asked; the message says what to change.</summary>
sealed class CutException(string message) : Exception(message);
