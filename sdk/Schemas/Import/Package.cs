using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Groundwork.Sdk.SchemaImport;

/// <summary>A package schema as Pulumi writes it.</summary>
sealed partial class Package
{
    readonly JsonObject _file;

    Package(JsonObject file, string name, string version)
    {
        (_file, Name, Version) = (file, name, version);
        Names = new(name, file.Child("meta"), file.Child("language").Child("csharp"));
    }

    /// <summary>The package, e.g. <c>cloudflare</c>.</summary>
    public string Name { get; }

    /// <summary>Its version, e.g. <c>5.35.0</c>.</summary>
    public string Version { get; }

    /// <summary>How it is spelt in C#.</summary>
    public CSharpNames Names { get; }

    /// <summary>The provider itself; nothing where the schema says nothing of it.</summary>
    public JsonObject Provider => _file.Child("provider");

    /// <summary>Its settings.</summary>
    public JsonObject Settings => _file.Child("config").Child("variables");

    /// <summary>The package in <paramref name="json"/>, read from <paramref name="file"/>.</summary>
    public static Package Parse(string json, string file)
    {
        var root = Read(json, file);
        if (root["name"].AsText() is not { Length: > 0 } name
            || !root.Any(static e => e.Key is "resources" or "functions" or "types" && e.Value is JsonObject))
        {
            throw new ImportException(
                $"'{file}' is no package schema: it must have a \"name\", and \"resources\", \"functions\" or \"types\"; "
                    + $"write it by 'pulumi package get-schema NAME > {file}'.");
        }

        if (root["parameterization"] is JsonObject)
        {
            throw new ImportException(
                $"'{name}' is a parameterised package, which its base plugin makes anew for each use: the offline SDK has none; "
                    + "import the schema of a plain provider.");
        }

        var version = root["version"].AsText()?.TrimStart('v');
        if (version is null || !SemanticVersion().IsMatch(version))
        {
            throw new ImportException(
                $"The \"version\" of '{name}' must be three numbers, such as 1.2.3, got {(version is null ? "nothing" : $"'{version}'")}: "
                    + $"write that of the plugin into '{file}'.");
        }

        return root.Child("language").Child("csharp")["compatibility"].AsText() == "kubernetes20"
            ? throw new ImportException(
                $"'{name}' is written in the form of Kubernetes (compatibility kubernetes20), which is not imported: "
                    + "use sdk/Pulumi.Kubernetes.")
            : new(root, name, version);
    }

    /// <summary>The entries of a section, without those that the SDKs write by hand.</summary>
    public IEnumerable<KeyValuePair<string, JsonObject>> Section(string name) =>
        _file.Child(name).Entries().Where(static e => !e.Value.Flag("isOverlay"));

    /// <summary>What a section says of a token; null where nothing.</summary>
    public JsonObject? Find(string section, string token) => _file.Child(section)[token] as JsonObject;

    static JsonObject Read(string json, string file)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject
                ?? throw new ImportException(
                    $"'{file}' is no package schema: it must be an object of JSON; write it by 'pulumi package get-schema NAME > {file}'.");
        }
        catch (JsonException e)
        {
            throw new ImportException(
                $"'{file}' is no JSON ({e.Message.TrimEnd('.')}): write it by 'pulumi package get-schema NAME > {file}'.");
        }
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SemanticVersion();
}
