using System.Text.Json.Nodes;

namespace Groundwork.Sdk.SchemaImport;

/// <summary>Turns a package schema into a schema file of the offline SDK.</summary>
sealed class Importer
{
    readonly Package _package;
    readonly TypeTexts _types;
    readonly Properties _properties;
    readonly ClassNames _classes = new();
    readonly SchemaFile _file;
    readonly List<string> _notes = [];

    Importer(Package package)
    {
        _package = package;
        _types = new(package);
        _properties = new(_types);
        _file = new(package.Name, package.Version);
    }

    /// <summary>The schema of a package.</summary>
    public static Imported Import(Package package) => new Importer(package).Import();

    Imported Import()
    {
        _file.Settings = _properties.Given(_package.Settings, [], "the settings", "Config", Uses.None);
        AddProvider();
        var calls = new CallImporter(_package, _properties, _types, _classes);
        foreach (var (token, resource) in _package.Section("resources"))
        {
            _file.Resources.Add(token, Resource(token, resource, calls));
        }

        foreach (var (token, function) in _package.Section("functions").Where(f => !calls.IsMethod(f.Key)))
        {
            if (function["multiArgumentInputs"] is not null)
            {
                _notes.Add($"The function '{token}' takes its arguments one by one and is left out.");
            }
            else
            {
                _file.Functions.Add(token, calls.Function(token, function));
            }
        }

        AddTypes();
        if (_types.Foreign.Count > 0)
        {
            _notes.Add(
                $"Types of other packages, or written by hand in the SDKs, are taken as any value: {string.Join(", ", _types.Foreign)}.");
        }

        return new(
            _file.ToString(),
            $"{_file.Resources.Count} resources, {_file.Functions.Count} functions, {_file.Types.Count} "
                + $"nested types, {_file.Enums.Count} enumerations",
            _notes);
    }

    void AddProvider()
    {
        var token = $"pulumi:providers:{_package.Name}";
        var name = _classes.Add($"{_package.Names.RootNamespace}.Provider", "the provider");
        var provider = new CallImporter(_package, _properties, _types, _classes)
            .WithMethods(Plain(_package.Provider, "the provider", name), _package.Provider, name);
        provider["state"] = false;
        foreach (var (_, input) in provider.Child("inputs").Entries().Where(static i => i.Value["type"].AsText() != "string"))
        {
            input["json"] = true;
        }

        foreach (var (_, output) in provider.Child("outputs")
            .Entries()
            .Where(static o => o.Value["type"].AsText() is not ("string" or "bool" or "int" or "number")))
        {
            output["type"] = "string";
        }

        _file.Resources.Add(token, provider);
    }

    JsonObject Resource(string token, JsonObject resource, CallImporter calls)
    {
        var name = _classes.Add(_package.Names.Class(token, "", resource.Child("language").Child("csharp")["name"].AsText()), $"'{token}'");
        _ = _classes.Add(name + "Args", $"the inputs of '{token}'");
        var result = calls.WithMethods(Plain(resource, $"'{token}'", name), resource, name);
        if (resource["stateInputs"] is JsonObject state)
        {
            _ = _classes.Add(name + "State", $"the state of '{token}'");
            result["state"] = _properties.Given(state.Child("properties"), [], $"'{token}'", name + "State", Uses.Shown);
        }
        else
        {
            result["state"] = false;
        }

        if (resource.Flag("isComponent"))
        {
            result["component"] = true;
        }

        var aliases = resource.Items("aliases").Select(static a => a["type"].AsText()).OfType<string>().ToArray();
        if (aliases.Length > 0)
        {
            result["aliasTypes"] = new JsonArray([.. aliases.Select(static a => JsonValue.Create(a))]);
        }

        return result;
    }

    JsonObject Plain(JsonObject resource, string owner, string name) => new()
    {
        ["cs"] = name,
        ["inputs"] = _properties.Given(
            resource.Child("inputProperties"),
            resource.Texts("requiredInputs"),
            owner,
            ShortName(name) + "Args",
            Uses.Given),
        ["outputs"] = _properties.Shown(Outputs(resource), resource.Texts("required"), owner, ShortName(name)),
    };

    /// <summary>Every resource has an id and a URN, whatever its package says.</summary>
    static JsonObject Outputs(JsonObject resource) =>
        new(resource.Child("properties")
            .Entries()
            .Where(static p => p.Key is not ("id" or "urn"))
            .Select(static p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value.DeepClone())));

    void AddTypes()
    {
        while (_types.TryNext(out var next))
        {
            var type = _package.Find("types", next.Token)!;
            _ = _properties.Nested(type, $"'{next.Token}'", "", next.Uses);
        }

        foreach (var (token, uses) in _types.Used)
        {
            _file.Types.Add(token, NestedType(token, uses));
        }

        foreach (var (token, type) in _package.Section("types").Where(static t => t.Value["enum"] is not null
            && t.Value["type"].AsText() != "boolean"))
        {
            _file.Enums.Add(token, Enumerations.Of(token, type, _classes.Add(_package.Names.Class(token), $"'{token}'")));
        }
    }

    JsonObject NestedType(string token, Uses uses)
    {
        var result = new JsonObject();
        var isBridged = _package.Names.IsBridged;
        if (uses.HasFlag(Uses.Given))
        {
            Name("cs", "Inputs", isBridged && uses.HasFlag(Uses.Plain) ? "InputArgs" : "Args");
        }

        if (uses.HasFlag(Uses.Plain))
        {
            Name("plain", "Inputs", isBridged ? "Args" : "");
        }

        if ((uses & (Uses.Shown | Uses.Answered)) != Uses.None)
        {
            Name("out", "Outputs", isBridged && (uses & (Uses.Plain | Uses.Answered)) != Uses.None ? "Result" : "");
        }

        result["properties"] = _properties.Nested(
            _package.Find("types", token)!,
            $"'{token}'",
            ShortName((result["out"] ?? result["plain"] ?? result["cs"])!.GetValue<string>()),
            uses);
        return result;

        void Name(string key, string qualifier, string suffix) =>
            result[key] = _classes.Add(_package.Names.Class(token, qualifier) + suffix, $"'{token}'");
    }

    static string ShortName(string name) => name[(name.LastIndexOf('.') + 1)..];
}
