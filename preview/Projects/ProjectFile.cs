using System.Collections.Immutable;

namespace Groundwork.Preview.Projects;

/// <summary>A <c>Pulumi.yaml</c>.</summary>
sealed record ProjectFile
{
    /// <summary>The repository it is in.</summary>
    public required Repository Repository { get; init; }

    /// <summary>The folder it lies in, absolute.</summary>
    public required string Root { get; init; }

    /// <summary>Its path in the repository, e.g. <c>stacks/Botfolio/Pulumi.yaml</c>.</summary>
    public required string File { get; init; }

    /// <summary>The project's name.</summary>
    public required string Name { get; init; }

    /// <summary>The program's folder, relative to the root.</summary>
    public string Main { get; init; } = ".";

    /// <summary>The folder of the stack files, absolute.</summary>
    public required string StackFolder { get; init; }

    /// <summary>The declared keys, by full key.</summary>
    public ImmutableSortedDictionary<string, ConfigDeclaration> Config { get; init; } =
        ImmutableSortedDictionary.Create<string, ConfigDeclaration>(StringComparer.Ordinal);

    /// <summary>The program's folder, absolute.</summary>
    public string ProgramFolder => Path.GetFullPath(Path.Combine(Root, Main));

    /// <summary>The names of all stacks that have a file, in ordinal order.</summary>
    public ImmutableArray<string> Stacks =>
    [
        .. Directory.EnumerateFiles(StackFolder, "Pulumi.*.yaml")
            .Select(static path => Path.GetFileName(path)["Pulumi.".Length..^".yaml".Length])
            .Where(static name => name.Length > 0)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The path of a stack's file.</summary>
    public string PathOf(string stack) => Path.Combine(StackFolder, $"Pulumi.{stack}.yaml");

    /// <summary>The same from the repository's root, e.g. <c>stacks/Botfolio/Pulumi.prod.yaml</c>.</summary>
    public string NameOf(string stack) => Repository.NameOf(PathOf(stack));

    /// <summary>Where a stack's snapshot lies, from the repository's root.</summary>
    public string SnapshotOf(string stack) => $"snapshots/{Name}/{stack}.yaml";
}
