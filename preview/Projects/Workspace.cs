using System.Collections.Immutable;
using Groundwork.Preview.Cli;

namespace Groundwork.Preview.Projects;

/// <summary>The projects that a folder stands for.</summary>
/// <param name="Repository">The repository they are in.</param>
/// <param name="Projects">Those without a fault, by name.</param>
/// <param name="Faults">What is wrong with the others.</param>
sealed record Workspace(Repository Repository, ImmutableArray<ProjectFile> Projects, ImmutableArray<ProjectFault> Faults)
{
    /// <summary>The full names of all stacks, by project.</summary>
    public IEnumerable<string> Ids => Projects.SelectMany(static p => p.Stacks.Select(s => $"{p.Name}/{s}"));

    /// <summary>The projects of <paramref name="folder"/>.</summary>
    public static Workspace Open(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException(File.Exists(folder)
                ? $"--cwd: {folder} is a file: name the folder that it lies in."
                : $"--cwd: there is no folder {folder}.");
        }

        var repository = Repository.Of(folder);
        var faults = new List<ProjectFault>();
        var (paths, others) = repository.ProjectFiles(folder);
        if (paths.Count == 0)
        {
            faults.Add(ProjectFileReader.Missing(folder));
        }

        var projects = paths.Select(path => ProjectFileReader.Read(path, repository, faults)).OfType<ProjectFile>().ToList();
        projects.AddRange(Namesakes(projects, others, repository));
        var unique = projects.ToLookup(static p => p.Name, StringComparer.Ordinal);
        foreach (var same in unique.Where(static same => same.Skip(1).Any()))
        {
            var files = string.Join(" and ", same.Select(static p => p.File));
            faults.Add(
                new(same.Last().File, 0, $"the name '{same.Key}' is that of several projects, {files}: give each a name of its own."));
        }

        return new(
            repository,
            [.. unique.Where(static same => !same.Skip(1).Any())
                .Select(static same => same.First())
                .OrderBy(static p => p.Name, StringComparer.Ordinal)],
            [.. faults]);
    }

    // Projects that are not asked for, whose snapshots would lie where those of one lie that is.
    static IEnumerable<ProjectFile> Namesakes(List<ProjectFile> projects, IReadOnlyList<string> others, Repository repository) =>
        [.. others.Select(path => ProjectFileReader.Read(path, repository, []))
            .OfType<ProjectFile>()
            .Where(other => projects.Exists(p => p.Name == other.Name))];
}
