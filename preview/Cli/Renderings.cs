using System.Collections.Immutable;
using Groundwork.Preview.Output;
using Groundwork.Preview.Programs;
using Groundwork.Preview.Projects;

namespace Groundwork.Preview.Cli;

/// <summary>The stacks that a verb is asked for, as rendered.</summary>
/// <param name="Stacks">The stacks, in the order asked for.</param>
/// <param name="Faults">Why a project's program can't be run, a line each.</param>
sealed record Renderings(IReadOnlyList<StackRendering> Stacks, ImmutableArray<string> Faults)
{
    /// <summary>Renders them; where no program can be run, all that is wrong is one <see cref="UsageException"/>.</summary>
    public static async Task<Renderings> OfAsync(
        ImmutableArray<StackConfig> stacks, PreviewOptions options, Terminal terminal, CancellationToken cancellation)
    {
        using var progress = new Progress(terminal, $"rendering {Plural.Of(stacks.Length, "stack")}");
        var (programs, faults) = Load(stacks, options);
        using var phase = options.Timings.Phase("render");
        var rendered = await new StackRenderer(programs)
            .RenderAsync([.. stacks.Where(s => programs.ContainsKey(s.Project.Name))], cancellation);
        return new(rendered, faults);
    }

    static (Dictionary<string, StackProgram> Programs, ImmutableArray<string> Faults) Load(
        ImmutableArray<StackConfig> stacks, PreviewOptions options)
    {
        using var phase = options.Timings.Phase("load programs");
        var projects = stacks.Select(static s => s.Project).DistinctBy(static p => p.Name).ToList();
        if (options.Program is not null && projects.Count > 1)
        {
            throw new UsageException(
                "--program: it is the program of one project, and these stacks are of "
                    + $"{string.Join(", ", projects.Select(static p => p.Name))}: name the stacks of one.");
        }

        var programs = new Dictionary<string, StackProgram>(StringComparer.Ordinal);
        var loaded = new Dictionary<string, StackProgram>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var project in projects)
        {
            try
            {
                var path = ProgramLocator.Find(project, options.Program);
                programs[project.Name] = loaded.TryGetValue(path, out var known) ? known : loaded[path] = StackProgram.Load(path);
            }
            catch (UsageException e)
            {
                faults.AddRange(e.Lines);
            }
        }

        return programs.Count == 0 ? throw new UsageException(faults) : (programs, [.. faults]);
    }
}
