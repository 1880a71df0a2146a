using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Groundwork.Preview.Projects;

/// <summary>Finds and reads <c>Pulumi.yaml</c>.</summary>
static class ProjectFileReader
{
    static readonly string[] Names = ["Pulumi.yaml", "Pulumi.yml"];

    /// <summary>The path of the project file that lies in <paramref name="folder"/>; null where none does.</summary>
    public static string? FileIn(string folder) => Names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>The project that <paramref name="folder"/> or a folder above it holds; null, and a fault, where there is none.</summary>
    public static ProjectFile? Find(string folder, ICollection<ProjectFault> faults)
    {
        for (var at = Path.GetFullPath(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            if (FileIn(at) is { } path)
            {
                return Read(path, Repository.Of(at), faults);
            }
        }

        faults.Add(Missing(folder));
        return null;
    }

    /// <summary>What to say where no project is found from <paramref name="folder"/>.</summary>
    public static ProjectFault Missing(string folder) =>
        new("Pulumi.yaml", 0, $"there is none in {folder} or above it: run groundwork inside a project, or name its folder with --cwd.");

    /// <summary>The project that <paramref name="path"/> tells of; null, and faults, where something is wrong with it.</summary>
    public static ProjectFile? Read(string path, Repository repository, ICollection<ProjectFault> faults)
    {
        if (YamlFile.Read(path, repository.NameOf(path), faults) is not { } yaml)
        {
            return null;
        }

        var root = Path.GetDirectoryName(path)!;
        var before = faults.Count;
        var name = Text(yaml, "name", faults);
        if (name is null && faults.Count == before)
        {
            faults.Add(new(yaml.Name, 1, "name is missing: give the project a name, e.g. name: trading-bot."));
        }

        if (name?.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') == false)
        {
            _ = YamlFile.Find(yaml.Root, "name", out var line);
            faults.Add(new(
                yaml.Name,
                line,
                "name must be "
                    + $"of letters, digits, '-', '_' and '.', got {ConfigType.Describe(YamlFile.Find(yaml.Root, "name", out _)!)}."));
        }

        CheckRuntime(yaml, faults);
        var main = Folder(yaml, "main", "the program's folder", root, repository, faults);
        var stacks = Folder(yaml, "stackConfigDir", "the folder of the stack files", root, repository, faults);
        return faults.Count > before
            ? null
            : new()
            {
                Repository = repository,
                Root = root,
                File = yaml.Name,
                Name = name!,
                Main = main,
                StackFolder = Path.GetFullPath(Path.Combine(root, stacks)),
                Config = ConfigBlock.Read(yaml, name!, faults)
                    .ToImmutableSortedDictionary(static d => d.Key, static d => d, StringComparer.Ordinal),
            };
    }

    static string Folder(YamlFile yaml, string key, string what, string root, Repository repository, ICollection<ProjectFault> faults)
    {
        var folder = Text(yaml, key, faults) ?? ".";
        _ = YamlFile.Find(yaml.Root, key, out var line);
        var full = Path.GetFullPath(Path.Combine(root, folder));
        if (File.Exists(full))
        {
            faults.Add(new(yaml.Name, line, $"{key} must name a folder, got the file '{folder}': name {what}."));
        }
        else if (!Directory.Exists(full))
        {
            faults.Add(new(yaml.Name, line, $"{key} names the folder '{folder}', which does not exist: name {what}."));
        }
        else if (!repository.Contains(full)
            || (Directory.ResolveLinkTarget(full, returnFinalTarget: true) is { } target && !repository.Contains(target.FullName)))
        {
            faults.Add(new(yaml.Name, line, $"{key} names the folder '{folder}', which lies outside the repository: name {what} in it."));
        }

        return folder;
    }

    static void CheckRuntime(YamlFile yaml, ICollection<ProjectFault> faults)
    {
        var node = YamlFile.Find(yaml.Root, "runtime", out var line);
        var name = node is YamlMappingNode mapping ? YamlFile.Find(mapping, "name", out _) : node;
        if (name is not YamlScalarNode { Value: "dotnet" })
        {
            faults.Add(new(
                yaml.Name,
                Math.Max(line, 1),
                $"runtime must be dotnet, got {(name is null ? "nothing" : ConfigType.Describe(name))}: "
                    + "groundwork renders .NET programs."));
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
