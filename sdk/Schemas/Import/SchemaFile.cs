using System.Text.Json.Nodes;
using Groundwork.Sdk.Schemas;

namespace Groundwork.Sdk.SchemaImport;

/// <summary>A schema file under construction: sorted, a resource, function or type a line.</summary>
sealed class SchemaFile(string provider, string version)
{
    /// <summary>The provider's settings.</summary>
    public JsonObject Settings { get; set; } = [];

    /// <summary>The resources by token.</summary>
    public SortedDictionary<string, JsonObject> Resources { get; } = new(StringComparer.Ordinal);

    /// <summary>The functions by token.</summary>
    public SortedDictionary<string, JsonObject> Functions { get; } = new(StringComparer.Ordinal);

    /// <summary>The nested types by token.</summary>
    public SortedDictionary<string, JsonObject> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>The enumerations by token.</summary>
    public SortedDictionary<string, JsonObject> Enums { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => SchemaText.Of(
        provider,
        version,
        Settings,
        ("resources", Resources),
        ("functions", Functions),
        ("types", Types),
        ("enums", Enums));
}
