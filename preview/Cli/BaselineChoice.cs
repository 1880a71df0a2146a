using System.Collections.Immutable;
using Groundwork.Preview.Files;
using Groundwork.Preview.Projects;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Cli;

/// <summary>What the command line asks to compare with.</summary>
/// <param name="State">A state file; null for none.</param>
/// <param name="Reference">A git reference; null for none.</param>
/// <param name="Stack">Another stack, of any project or of each one's own; null for none.</param>
sealed record BaselineChoice(Lazy<ComparedWith>? State, string? Reference, StackPattern? Stack)
{
    const string StackPrefix = "stack:";

    /// <summary>Reads <c>--against</c> and <c>--state</c>.</summary>
    public static BaselineChoice Of(PreviewOptions options) => options switch
    {
        { State: not null, Against: not null } =>
            throw new UsageException("--state and --against exclude each other: compare with one of them."),
        { State: { } path } => File.Exists(path)
            ? new(new Lazy<ComparedWith>(StateOf(path, Path.GetFullPath(path))), null, null)
            : throw new UsageException($"--state: there is no file {path}; write one with pulumi stack export --file."),
        { Against: { } against } when against.StartsWith(StackPrefix, StringComparison.Ordinal) =>
            new(null, null, StackPattern.Parse(against[StackPrefix.Length..])),
        { Against: { } against } => new(null, against, null),
        _ => new(null, null, null),
    };

    /// <summary>The stacks that are asked for: one, where a state file is compared with; its own, where none is named.</summary>
    public Selection Select(PreviewOptions options)
    {
        if (State is null)
        {
            return Selection.Read(options);
        }

        return options.Stacks.IsEmpty && State.Value.Baseline.State is { Name.Length: > 0 } state
            ? Selection.One(options with { Stacks = [$"{state.Project}/{state.Name}"] }, "--state")
            : Selection.One(options, "--state");
    }

    /// <summary>The stack that each of <paramref name="stacks"/> is compared with, where that is another one.</summary>
    public IReadOnlyDictionary<StackConfig, StackConfig> Others(Workspace workspace, ImmutableArray<StackConfig> stacks)
    {
        var others = new Dictionary<StackConfig, StackConfig>(ReferenceEqualityComparer.Instance);
        if (Stack is null)
        {
            return others;
        }

        var names = new StackNames(workspace);
        var read = stacks.ToDictionary(static s => s.Id, StringComparer.Ordinal);
        var faults = new List<ProjectFault>();
        foreach (var stack in stacks)
        {
            var other = Stack.HasWildcard ? throw new UsageException($"--against: '{Stack.Text}' may be several stacks: name one.")
                : Stack.Project is null ? Stack with { Project = stack.Project.Name }
                : Stack;
            if (workspace.Projects.FirstOrDefault(p => p.Name == other.Project) is not { } project
                || !project.Stacks.Contains(other.Stack, StringComparer.Ordinal))
            {
                var missing = workspace.Projects.Length > 1 ? other : Stack;
                throw new UsageException(names.Missing(missing).Replace("groundwork:", "--against:", StringComparison.Ordinal));
            }

            var id = $"{other.Project}/{other.Stack}";
            if (!read.TryGetValue(id, out var config))
            {
                config = StackConfigReader.Read(project, other.Stack, faults);
                UsageException.ThrowIfAny(faults);
                read[id] = config!;
            }

            others[stack] = config!;
        }

        return others;
    }

    /// <summary>Reads what a stack is compared with, where no rendering is needed for it.</summary>
    public ComparedWith Read(StackConfig stack, Git git) => this switch
    {
        { State: { } state } => state.Value,
        { Reference: { } reference } => Baselines.Git(git, reference, stack.Project.SnapshotOf(stack.Stack)),
        { Stack: not null } => ComparedWith.Nothing,
        _ => Baselines.Snapshot(stack.Project.Repository.Root, stack.Project.SnapshotOf(stack.Stack)),
    };

    // A rendered program may change the working directory.
    static Func<ComparedWith> StateOf(string name, string path) => () => Baselines.State(name, path);
}
