using Groundwork.Preview.Cli;

namespace Groundwork.Preview.Projects;

/// <summary>Finds the stacks that names on the command line mean; a name that means none is a <see cref="UsageException"/>.</summary>
/// <param name="workspace">The projects.</param>
sealed class StackNames(Workspace workspace)
{
    /// <summary>The stacks that <paramref name="patterns"/> fit, in the order named, each once.</summary>
    public IEnumerable<(ProjectFile Project, string Stack)> Find(IEnumerable<StackPattern> patterns) =>
        patterns.SelectMany(Find).Distinct();

    /// <summary>The stacks that one name fits, by project.</summary>
    public IReadOnlyList<(ProjectFile Project, string Stack)> Find(StackPattern pattern)
    {
        var found = workspace.Projects.SelectMany(p => p.Stacks.Where(s => pattern.Fits(p.Name, s)).Select(s => (p, s))).ToList();
        return found.Count > 0 ? found : throw new UsageException([.. workspace.Faults.Select(static f => f.ToString()), Missing(pattern)]);
    }

    /// <summary>What to say of a name that fits no stack.</summary>
    public string Missing(StackPattern pattern)
    {
        var projects = workspace.Projects.Select(static p => p.Name).ToList();
        if (pattern.NamesProject && !projects.Contains(pattern.Project, StringComparer.Ordinal))
        {
            return $"groundwork: there is no project '{pattern.Project}'; projects are "
                + $"{string.Join(", ", projects)}.{Suggestion.Ask(pattern.Project!, projects)}";
        }

        if (pattern.NamesProject)
        {
            var own = workspace.Projects.First(p => p.Name == pattern.Project).Stacks;
            return $"groundwork: the project {pattern.Project} has no stack '{pattern.Stack}'; "
                + $"its stacks are {string.Join(", ", own)}.{Suggestion.Ask(pattern.Text, own.Select(s => $"{pattern.Project}/{s}"))}";
        }

        var stacks = workspace.Projects
            .SelectMany(static p => p.Stacks)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var known = projects.Count > 1
            ? $"stacks are {string.Join(", ", stacks)}, projects {string.Join(", ", projects)}"
            : $"stacks are {string.Join(", ", stacks)}";
        return pattern.HasWildcard
            ? $"groundwork: no stack fits '{pattern.Text}'; {known}."
            : $"groundwork: there is no stack '{pattern.Text}'; {known}.{Suggestion.Ask(pattern.Text, stacks)}";
    }
}
