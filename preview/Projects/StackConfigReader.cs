using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Groundwork.Preview.Projects;

/// <summary>Reads <c>Pulumi.&lt;stack&gt;.yaml</c> and applies the project's types and defaults to it, as Pulumi does.</summary>
sealed class StackConfigReader
{
    static readonly string[] TopLevel = ["config", "encryptedkey", "encryptionsalt", "environment", "policies", "secretsprovider"];

    // Of more, one line names them all.
    const int MostMissing = 3;

    const int MaxLocatedDepth = 16;
    const int MaxLocated = 10_000;

    readonly ProjectFile _project;
    readonly YamlFile _yaml;
    readonly ICollection<ProjectFault> _faults;
    readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _locations = new(StringComparer.Ordinal);
    readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    // Keys that a misspelt one stands for: they are not missing, too.
    readonly HashSet<string> _meant = new(StringComparer.Ordinal);

    StackConfigReader(ProjectFile project, YamlFile yaml, ICollection<ProjectFault> faults) =>
        (_project, _yaml, _faults) = (project, yaml, faults);

    /// <summary>The stack's configuration; null, and faults, where something is wrong with it.</summary>
    public static StackConfig? Read(ProjectFile project, string stack, ICollection<ProjectFault> faults)
    {
        var path = project.PathOf(stack);
        if (File.Exists(path))
        {
            return YamlFile.Read(path, project.NameOf(stack), faults) is { } yaml ? Resolve(project, stack, yaml, faults) : null;
        }

        var stacks = project.Stacks;
        var known = stacks.IsEmpty ? "there is no stack file yet" : $"stacks are {string.Join(", ", stacks)}";
        faults.Add(new(project.NameOf(stack), 0, $"there is no stack '{stack}'; {known}.{Suggestion.Ask(stack, stacks)}"));
        return null;
    }

    /// <summary>The configuration that a stack file already read stands for.</summary>
    public static StackConfig? Resolve(ProjectFile project, string stack, YamlFile yaml, ICollection<ProjectFault> faults)
    {
        var before = faults.Count;
        var reader = new StackConfigReader(project, yaml, faults);
        var isWhole = reader.CheckTopLevel();
        var configLine = reader.ReadConfig();
        if (isWhole)
        {
            reader.ApplyDeclarations(configLine);
        }

        return faults.Count > before
            ? null
            : new()
            {
                Project = project,
                Stack = stack,
                Values = reader._values.ToImmutableDictionary(StringComparer.Ordinal),
                SecretKeys = reader._secrets.ToImmutableHashSet(StringComparer.Ordinal),
                Locations = reader._locations.ToImmutableDictionary(StringComparer.Ordinal),
                Notes = reader.Notes(),
            };
    }

    /// <summary>Whether <c>config</c> is not there by another name.</summary>
    bool CheckTopLevel()
    {
        var isWhole = true;
        foreach (var (key, _) in _yaml.Root.Children)
        {
            // Other keys are Pulumi's business and may be newer than this program; a near miss is a slip.
            if (key is YamlScalarNode { Value: { } name }
                && !TopLevel.Contains(name, StringComparer.Ordinal)
                && Suggestion.Nearest(name, TopLevel) is { } meant)
            {
                _faults.Add(new(_yaml.Name, YamlFile.Line(key), $"unknown key '{name}'. Did you mean {meant}?"));
                isWhole &= meant != "config";
            }
        }

        return isWhole;
    }

    int ReadConfig()
    {
        switch (YamlFile.Find(_yaml.Root, "config", out var line))
        {
            case null or YamlScalarNode { Value: null or "" }:
                break;
            case YamlMappingNode block:
                foreach (var (key, value) in block.Children)
                {
                    ReadEntry(key, value);
                }

                break;
            case var other:
                _faults.Add(new(_yaml.Name, line, $"config must be a mapping of keys, got {ConfigType.Describe(other)}."));
                break;
        }

        return Math.Max(line, 1);
    }

    void ReadEntry(YamlNode keyNode, YamlNode value)
    {
        var line = YamlFile.Line(keyNode);
        if (ConfigKey.Normalize((keyNode as YamlScalarNode)?.Value, _project.Name) is not { } key)
        {
            _faults.Add(new(_yaml.Name, line, $"a configuration key must be namespace:name, got {ConfigType.Describe(keyNode)}."));
            return;
        }

        var declaration = _project.Config.GetValueOrDefault(key);
        if (declaration is null && !_project.Config.IsEmpty && IsOwn(key))
        {
            var known = _project.Config.Keys.Where(k => ConfigKey.Namespace(k) == _project.Name).ToList();
            if (Suggestion.Nearest(key, known) is { } meant)
            {
                _ = _meant.Add(meant);
            }

            _faults.Add(new(
                _yaml.Name,
                line,
                $"unknown configuration key {key}; {_project.File} declares {string.Join(", ", known)}.{Suggestion.Ask(key, known)}"));
        }
        else if (!_locations.TryAdd(key, $"{_yaml.Name}:{line}"))
        {
            _faults.Add(new(_yaml.Name, line, $"{key} is set twice, first at {_locations[key]}: keep one."));
        }
        else
        {
            Set(_yaml.Name, key, value, line, declaration);
            Locate(key, value, 0);
        }
    }

    // Of the project's namespace, or of one that is misspelt: others are those of providers.
    bool IsOwn(string key)
    {
        var space = ConfigKey.Namespace(key);
        return space == _project.Name
            || (Suggestion.Nearest(space, [_project.Name]) is not null
                && !_project.Config.Keys.Any(k => ConfigKey.Namespace(k) == space));
    }

    // Programs name a setting by its path; a shared node behind an alias is located where it is first used.
    void Locate(string path, YamlNode value, int depth)
    {
        if (value is not YamlMappingNode mapping || depth > MaxLocatedDepth || _locations.Count > MaxLocated)
        {
            return;
        }

        foreach (var (key, item) in mapping.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && _locations.TryAdd($"{path}.{name}", $"{_yaml.Name}:{YamlFile.Line(key)}"))
            {
                Locate($"{path}.{name}", item, depth + 1);
            }
        }
    }

    void Set(string file, string key, YamlNode value, int line, ConfigDeclaration? declaration)
    {
        var isEncrypted = HasSecure(value, new(ReferenceEqualityComparer.Instance));
        if (isEncrypted || declaration?.Secret == true)
        {
            _ = _secrets.Add(key);
            _values[key] = "";
        }

        if (isEncrypted)
        {
            return;
        }

        if (declaration?.Type is { } type && !type.Accepts(value))
        {
            var got = declaration.Secret ? "" : $", got {ConfigType.Describe(value)}";
            _faults.Add(new(file, line, $"{key} must be {type.Phrase}{got}."));
        }
        else if (declaration?.Secret != true)
        {
            try
            {
                _values[key] = value is YamlScalarNode scalar ? scalar.Value ?? "" : YamlJson.Write(value);
            }
            catch (YamlException e)
            {
                _faults.Add(new(file, (int)e.Start.Line, $"{key}: {e.Message}"));
            }
        }
    }

    void ApplyDeclarations(int configLine)
    {
        var missing = new List<(string Key, ConfigDeclaration Declaration)>();
        foreach (var (key, declaration) in _project.Config)
        {
            if (_locations.ContainsKey(key) || _meant.Contains(key))
            {
                continue;
            }

            if (declaration.Default is { } value)
            {
                _locations[key] = $"{_project.File}:{declaration.Line}";
                Set(_project.File, key, value, declaration.Line, declaration);
            }
            else if (ConfigKey.Namespace(key) == _project.Name)
            {
                missing.Add((key, declaration));
            }
        }

        if (missing.Count > MostMissing)
        {
            _faults.Add(new(
                _yaml.Name,
                configLine,
                $"{missing.Count} keys are missing below config, which {_project.File} declares without a default: "
                    + $"{string.Join(", ", missing.Select(static m => m.Key))}."));
            return;
        }

        foreach (var (key, declaration) in missing)
        {
            var wanted = declaration.Type?.Phrase ?? "a value";
            _faults.Add(new(
                _yaml.Name,
                configLine,
                $"{key} is missing: set it to {wanted} below config ({_project.File}:{declaration.Line} declares it without a default)."));
        }
    }

    ImmutableArray<string> Notes() =>
        YamlFile.Find(_yaml.Root, "environment", out var line) is null
            ? []
            :
            [
                $"{_yaml.Name}:{line}: values from the imported environments are not known offline; "
                    + "keys that only they set are missing here.",
            ];

    // Aliases may lead to one node many times: each is looked at once.
    static bool HasSecure(YamlNode node, HashSet<YamlNode> seen) => seen.Add(node) && node switch
    {
        YamlMappingNode { Children: [{ Key: YamlScalarNode { Value: "secure" }, Value: YamlScalarNode }] } => true,
        YamlMappingNode mapping => mapping.Children.Any(e => HasSecure(e.Value, seen)),
        YamlSequenceNode sequence => sequence.Children.Any(i => HasSecure(i, seen)),
        _ => false,
    };
}
