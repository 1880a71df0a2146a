using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Groundwork.Preview.Projects;

/// <summary>Finds and reads <c>Pulumi.yaml</c>.</summary>
static class ProjectFileReader
{
    static readonly string[] Names = ["Pulumi.yaml", "Pulumi.yml"];

    /// <summary>The project that <paramref name="folder"/> or a folder above it holds; null, and a fault, where there is none.</summary>
    public static ProjectFile? Find(string folder, ICollection<ProjectFault> faults)
    {
        for (var at = Path.GetFullPath(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            foreach (var name in Names)
            {
                if (File.Exists(Path.Combine(at, name)))
                {
                    return Read(Path.Combine(at, name), faults);
                }
            }
        }

        faults.Add(new("Pulumi.yaml", 0, $"there is none in {folder} or above it: run groundwork inside a project, or name its folder with --cwd."));
        return null;
    }

    static ProjectFile? Read(string path, ICollection<ProjectFault> faults)
    {
        if (YamlFile.Read(path, faults) is not { } yaml)
        {
            return null;
        }

        var root = Path.GetDirectoryName(path)!;
        var before = faults.Count;
        var name = Text(yaml, "name", faults);
        if (name is null && faults.Count == before)
        {
            faults.Add(new(yaml.Name, 1, "name is missing: give the project a name, e.g. name: groundwork."));
        }

        CheckRuntime(yaml, faults);
        var main = Text(yaml, "main", faults) ?? ".";
        if (!Directory.Exists(Path.Combine(root, main)))
        {
            _ = YamlFile.Find(yaml.Root, "main", out var line);
            faults.Add(new(yaml.Name, line, $"main names the folder '{main}', which does not exist: name the program's folder."));
        }

        var stackFolder = Text(yaml, "stackConfigDir", faults) ?? ".";
        return faults.Count > before
            ? null
            : new()
            {
                Root = root,
                File = yaml.Name,
                Name = name!,
                Main = main,
                StackFolder = Path.GetFullPath(Path.Combine(root, stackFolder)),
                Config = ConfigBlock.Read(yaml, name!, faults).ToImmutableSortedDictionary(static d => d.Key, static d => d, StringComparer.Ordinal),
            };
    }

    static void CheckRuntime(YamlFile yaml, ICollection<ProjectFault> faults)
    {
        var node = YamlFile.Find(yaml.Root, "runtime", out var line);
        var name = node is YamlMappingNode mapping ? YamlFile.Find(mapping, "name", out _) : node;
        if (name is not YamlScalarNode { Value: "dotnet" })
        {
            faults.Add(new(yaml.Name, Math.Max(line, 1), $"runtime must be dotnet, got {(name is null ? "nothing" : ConfigType.Describe(name))}: groundwork renders .NET programs."));
        }
    }

    static string? Text(YamlFile yaml, string key, ICollection<ProjectFault> faults)
    {
        switch (YamlFile.Find(yaml.Root, key, out var line))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { Length: > 0 } text }:
                return text;
            case var other:
                faults.Add(new(yaml.Name, line, $"{key} must be a text, got {ConfigType.Describe(other)}."));
                return null;
        }
    }
}
