using System.Collections.Immutable;
using Groundwork.Preview.Projects;

namespace Groundwork.Preview.Cli;

/// <summary>The stacks that are asked for, each with its configuration.</summary>
/// <param name="Workspace">The projects to choose from.</param>
/// <param name="Stacks">The stacks, in the order asked for.</param>
/// <param name="Faults">What is wrong with others that are asked for, a line each.</param>
sealed record Selection(Workspace Workspace, ImmutableArray<StackConfig> Stacks, ImmutableArray<string> Faults)
{
    /// <summary>Reads them; where nothing is left to show, all that is wrong is one <see cref="UsageException"/>.</summary>
    public static Selection Read(PreviewOptions options) => Read(Workspace.Open(options.Folder), options);

    /// <summary>The same for projects that are read already.</summary>
    public static Selection Read(Workspace workspace, PreviewOptions options)
    {
        var patterns = options.Stacks.Select(StackPattern.Parse).ToList();
        var faults = patterns.Count > 0 && patterns.TrueForAll(static p => p.NamesProject) ? [] : workspace.Faults.ToList();
        var stacks = Choose(workspace, patterns, options, faults).Select(s => StackConfigReader.Read(s.Project, s.Stack, faults))
            .OfType<StackConfig>()
            .ToImmutableArray();
        ImmutableArray<string> lines = [.. faults.Select(static f => f.ToString())];
        return stacks.IsEmpty ? throw new UsageException(lines) : new(workspace, stacks, lines);
    }

    /// <summary>The one stack that is asked for; several are a <see cref="UsageException"/> that names them.</summary>
    /// <param name="options">What is asked for.</param>
    /// <param name="verb">What needs it, as a message begins.</param>
    public static Selection One(PreviewOptions options, string verb)
    {
        var workspace = Workspace.Open(options.Folder);
        var names = new StackNames(workspace);
        var found = options.Stacks.IsEmpty
            ? [.. workspace.Ids]
            : names.Find(options.Stacks.Select(StackPattern.Parse)).Select(static s => $"{s.Project.Name}/{s.Stack}").ToList();
        if (options.Stacks.Length > 1)
        {
            throw new UsageException($"{verb}: name one stack, got {string.Join(", ", options.Stacks)}.");
        }

        if (found.Count > 1)
        {
            var candidates = string.Join(", ", workspace.Projects.Length == 1 ? found.Select(static id => id.Split('/', 2)[1]) : found);
            throw new UsageException(options.Stacks is [var only]
                ? $"{verb}: '{only}' fits several stacks, {candidates}: name one of them."
                : $"{verb}: name one stack; stacks are {candidates}.");
        }

        return Read(workspace, options with { Stacks = [.. found] });
    }

    static IReadOnlyList<(ProjectFile Project, string Stack)> Choose(
        Workspace workspace, List<StackPattern> patterns, PreviewOptions options, List<ProjectFault> faults)
    {
        var names = new StackNames(workspace);
        if (patterns.Count > 0)
        {
            RefuseVerbs(workspace, patterns, options);
            return [.. names.Find(patterns)];
        }

        faults.AddRange(
            workspace.Projects
                .Where(static p => p.Stacks.IsEmpty)
                .Select(StackNames.NoStackYet));
        return [.. workspace.Projects.SelectMany(static p => p.Stacks.Select(s => (p, s)))];
    }

    static void RefuseVerbs(Workspace workspace, List<StackPattern> patterns, PreviewOptions options)
    {
        var stacks = workspace.Projects
            .SelectMany(static p => p.Stacks)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var name in patterns.Where(static p => p.Project is null)
            .Select(static p => p.Text)
            .Except(stacks, StringComparer.Ordinal))
        {
            if (Suggestion.Nearest(name, stacks) is null && Suggestion.Nearest(name, options.Verbs) is { } verb)
            {
                throw new UsageException(
                    $"groundwork: there is no verb or stack '{name}'; stacks are {string.Join(", ", stacks)}. "
                        + $"Did you mean {verb}? See groundwork --help.");
            }
        }
    }
}
