namespace Groundwork.Sdk.SchemaImport;

/// <summary>A package schema that can't be imported; the message says what to change.</summary>
sealed class ImportException(string message) : Exception(message);
