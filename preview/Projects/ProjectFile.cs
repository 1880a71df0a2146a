using System.Collections.Immutable;

namespace Groundwork.Preview.Projects;

/// <summary>A <c>Pulumi.yaml</c>.</summary>
sealed record ProjectFile
{
    /// <summary>The folder it lies in, absolute.</summary>
    public required string Root { get; init; }

    /// <summary>Its own name, <c>Pulumi.yaml</c> as a rule.</summary>
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
}
