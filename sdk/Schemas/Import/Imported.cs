namespace Groundwork.Sdk.SchemaImport;

/// <summary>An imported package.</summary>
/// <param name="Schema">The text of <c>schema.json</c>.</param>
/// <param name="Summary">What is in it, in a line.</param>
/// <param name="Notes">What could not be taken over as it is, a line each.</param>
sealed record Imported(string Schema, string Summary, IReadOnlyList<string> Notes);
