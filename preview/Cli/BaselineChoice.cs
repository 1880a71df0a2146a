using Groundwork.Preview.Files;
using Groundwork.Preview.Programs;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Cli;

/// <summary>What the command line asks to compare with.</summary>
/// <param name="State">A state file; null for none.</param>
/// <param name="Reference">A git reference; null for none.</param>
/// <param name="Stack">Another stack; null for none.</param>
sealed record BaselineChoice(string? State, string? Reference, string? Stack)
{
    const string StackPrefix = "stack:";

    /// <summary>The state file's full path, as a rendered program may change the working directory.</summary>
    string StatePath { get; init; } = "";

    readonly HashSet<string> _extra = new(StringComparer.Ordinal);
    ComparedWith? _state;

    /// <summary>Reads <c>--against</c> and <c>--state</c>.</summary>
    public static BaselineChoice Of(PreviewOptions options) => options switch
    {
        { State: not null, Against: not null } => throw new UsageException("--state and --against exclude each other: compare with one of them."),
        { State: { } path } => File.Exists(path) ? new(path, null, null) { StatePath = Path.GetFullPath(path) } : throw new UsageException($"--state: there is no file {path}; write one with pulumi stack export --file."),
        { Against: { } against } when against.StartsWith(StackPrefix, StringComparison.Ordinal) => new(null, null, against[StackPrefix.Length..]),
        { Against: { } against } => new(null, against, null),
        _ => new(null, null, null),
    };

    /// <summary>The options with the stacks that must be rendered for the comparison, too.</summary>
    public PreviewOptions Widen(PreviewOptions options)
    {
        if (State is not null && options.Stacks.Length != 1)
        {
            _state = Baselines.State(State, StatePath);
            return options.Stacks.IsEmpty && _state.Baseline.State!.Name is { Length: > 0 } name
                ? options with { Stacks = [name] }
                : throw new UsageException("--state: name the one stack that the state file is of.");
        }

        if (Stack is not null && !options.Stacks.IsEmpty && !options.Stacks.Contains(Stack))
        {
            _ = _extra.Add(Stack);
            return options with { Stacks = options.Stacks.Add(Stack) };
        }

        return options;
    }

    /// <summary>Reads what the stacks are compared with, as far as no rendering is needed for it.</summary>
    public IReadOnlyDictionary<string, ComparedWith> Read(Project project)
    {
        var git = new Git(project.File.Root);
        return project.Stacks.Select(static s => s.Stack).ToDictionary(
            static stack => stack,
            stack => this switch
            {
                { State: { } path } => _state ?? Baselines.State(path, StatePath),
                { Reference: { } reference } => Baselines.Git(git, reference, stack),
                { Stack: not null } => ComparedWith.Nothing,
                _ => Baselines.Snapshot(project.File.Root, stack),
            },
            StringComparer.Ordinal);
    }

    /// <summary>The renderings that are reported on, each with what it is compared with.</summary>
    public IReadOnlyList<(StackRendering Rendering, ComparedWith With)> For(Project project, IReadOnlyList<StackRendering> renderings, IReadOnlyDictionary<string, ComparedWith> baselines)
    {
        if (Stack is not null && renderings.All(r => r.Config.Stack != Stack))
        {
            throw new UsageException($"--against: there is no stack '{Stack}'; stacks are {string.Join(", ", project.File.Stacks)}.");
        }

        var other = Stack is null ? null : renderings.First(r => r.Config.Stack == Stack);
        return [.. renderings.Where(r => !_extra.Contains(r.Config.Stack)).Select(r => (r, other?.Stack is { } stack && r.Stack is not null ? Baselines.Stack(stack, r.Stack, other.Files) : baselines[r.Config.Stack]))];
    }
}
