using System.Reflection;
using System.Text.Json.Nodes;
using Groundwork.Sdk.SchemaImport;

namespace Groundwork.SchemaImport.Tests;

/// <summary>Package schemas, and what is imported from them.</summary>
static class Packages
{
    public static string Toy { get; } = Read("package.json");

    public static string ToySchema { get; } = Read("schema.json");

    public static Imported Import(string json) => Importer.Import(Package.Parse(json, "toy.json"));

    public static JsonNode Schema(string json) => JsonNode.Parse(Import(json).Schema)!;

    /// <summary>A package with these sections beside its name and version.</summary>
    public static string With(string sections) => $$"""{ "name": "toy", "version": "1.0.0", {{sections}} }""";

    static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
