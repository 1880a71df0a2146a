using YamlDotNet.RepresentationModel;

namespace Groundwork.Preview.Projects;

/// <summary>Reads the <c>config:</c> block of <c>Pulumi.yaml</c>: types, defaults and values of the project's configuration keys.</summary>
static class ConfigBlock
{
    static readonly string[] Known = ["default", "description", "items", "secret", "type", "value"];

    /// <summary>The declarations, in the order of the file, each key once.</summary>
    public static IReadOnlyList<ConfigDeclaration> Read(YamlFile yaml, string project, ICollection<ProjectFault> faults)
    {
        switch (YamlFile.Find(yaml.Root, "config", out var line))
        {
            case null or YamlScalarNode { Value: null or "" }:
                return [];
            case YamlMappingNode block:
                return [.. block.Children
                    .Select(entry => One(yaml, project, entry.Key, entry.Value, faults))
                    .OfType<ConfigDeclaration>()
                    .DistinctBy(static d => d.Key)];
            case var other:
                faults.Add(new(yaml.Name, line, $"config must be a mapping of keys, got {ConfigType.Describe(other)}."));
                return [];
        }
    }

    static ConfigDeclaration? One(YamlFile yaml, string project, YamlNode keyNode, YamlNode body, ICollection<ProjectFault> faults)
    {
        var line = YamlFile.Line(keyNode);
        if (ConfigKey.Normalize((keyNode as YamlScalarNode)?.Value, project) is not { } key)
        {
            faults.Add(new(yaml.Name, line, $"a configuration key must be name or namespace:name, got {ConfigType.Describe(keyNode)}."));
            return null;
        }

        if (body is not YamlMappingNode fields)
        {
            // Pulumi's shorthand: a bare value is the key's default.
            return new(key, line) { Default = body };
        }

        foreach (var (name, _) in fields.Children)
        {
            if (name is YamlScalarNode { Value: { } word } && !Known.Contains(word, StringComparer.Ordinal))
            {
                faults.Add(new(
                    yaml.Name,
                    YamlFile.Line(name),
                    $"{key} has an unknown field '{word}'; fields are {string.Join(", ", Known)}.{Suggestion.Ask(word, Known)}"));
            }
        }

        var declaration = new ConfigDeclaration(key, line)
        {
            Type = TypeOf(yaml, key, fields, faults),
            Default = YamlFile.Find(fields, "default", out _) ?? YamlFile.Find(fields, "value", out _),
            Secret = YamlFile.Find(fields, "secret", out _) is YamlScalarNode { Value: "true" },
        };
        if (declaration is { Type: { } type, Default: { } value } && !type.Accepts(value))
        {
            faults.Add(
                new(yaml.Name, YamlFile.Line(value), $"the default of {key} must be {type.Phrase}, got {ConfigType.Describe(value)}."));
        }

        return declaration;
    }

    static ConfigType? TypeOf(YamlFile yaml, string key, YamlMappingNode fields, ICollection<ProjectFault> faults)
    {
        switch (YamlFile.Find(fields, "type", out var line))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { } name } when ConfigType.Names.Contains(name, StringComparer.Ordinal):
                var items = name == "array" && YamlFile.Find(fields, "items", out _) is YamlMappingNode inner
                    ? TypeOf(yaml, key, inner, faults)
                    : null;
                return new(name, items);
            case var other:
                var given = (other as YamlScalarNode)?.Value ?? "";
                faults.Add(new(
                    yaml.Name,
                    line,
                    $"the type of {key} must be one of {string.Join(", ", ConfigType.Names)}, got "
                        + $"{ConfigType.Describe(other)}.{Suggestion.Ask(given, ConfigType.Names)}"));
                return null;
        }
    }
}
