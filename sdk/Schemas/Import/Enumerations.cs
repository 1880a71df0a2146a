using System.Globalization;
using System.Text.Json.Nodes;

namespace Groundwork.Sdk.SchemaImport;

/// <summary>Turns a package's enumerations into those of a schema file.</summary>
static class Enumerations
{
    public static JsonObject Of(string token, JsonObject type, string name)
    {
        var values = new JsonObject();
        foreach (var item in type.Items("enum"))
        {
            var value = item["value"] ?? throw new ImportException($"A value of the enumeration '{token}' has no \"value\".");
            var text = item["name"].AsText() ?? value.AsText() ?? Convert.ToString(value, CultureInfo.InvariantCulture)!;
            if (text.Length == 0)
            {
                throw new ImportException(
                    $"A value of the enumeration '{token}' is empty and has no name: give it a \"name\" in the package schema.");
            }

            var member = CSharpNames.Value(text, name[(name.LastIndexOf('.') + 1)..]);
            if (!values.TryAdd(member, value.DeepClone()))
            {
                throw new ImportException(
                    $"Two values of the enumeration '{token}' are both {member} in C#: give one another \"name\" in the package schema.");
            }
        }

        return new()
        {
            ["cs"] = name,
            ["underlying"] = type["type"].AsText() switch { "integer" => "int", "number" => "number", _ => "string" },
            ["values"] = values,
        };
    }
}
