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
        if (found.Count > 0)
        {
            return found;
        }

        // Where no project can be read, what is wrong with them says it all.
        var faults = workspace.Faults.Select(static f => f.ToString());
        throw new UsageException(workspace.Projects.IsEmpty ? [.. faults] : [.. faults, Missing(pattern)]);
    }

    /// <summary>What to say of a project without stacks.</summary>
    public static ProjectFault NoStackYet(ProjectFile project) =>
        new(project.File, 0, "there is no stack yet; write a Pulumi.<stack>.yaml beside it.");

    /// <summary>What to say of a name that fits no stack.</summary>
    public string Missing(StackPattern pattern)
    {
        var projects = workspace.Projects.Select(static p => p.Name).ToList();
        if (pattern.NamesProject && !projects.Contains(pattern.Project, StringComparer.Ordinal))
        {
            var readable = string.Join(", ", projects);
            return workspace.Faults.IsEmpty
                ? $"groundwork: there is no project '{pattern.Project}'; projects are {readable}."
                    + Suggestion.Ask(pattern.Project!, projects)
                : $"groundwork: there is no project '{pattern.Project}' that can be read; those that can are {readable}.";
        }

        if (pattern.NamesProject)
        {
            var project = workspace.Projects.First(p => p.Name == pattern.Project);
            var own = project.Stacks;
            return own.IsEmpty
                ? NoStackYet(project).ToString()
                : $"groundwork: the project {pattern.Project} has no stack '{pattern.Stack}'; its stacks are {string.Join(", ", own)}."
                    + Suggestion.Ask(pattern.Text, own.Select(s => $"{pattern.Project}/{s}"));
        }

        var stacks = workspace.Projects
            .SelectMany(static p => p.Stacks)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (stacks.Count == 0)
        {
            return string.Join('\n', workspace.Projects.Select(static p => NoStackYet(p).ToString()));
        }

        var known = projects.Count > 1
            ? $"stacks are {string.Join(", ", stacks)}, projects {string.Join(", ", projects)}"
            : $"stacks are {string.Join(", ", stacks)}";
        return pattern.HasWildcard
            ? $"groundwork: no stack fits '{pattern.Text}'; {known}."
            : $"groundwork: there is no stack '{pattern.Text}'; {known}.{Suggestion.Ask(pattern.Text, stacks)}";
    }
}
