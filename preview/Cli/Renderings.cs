using Groundwork.Preview.Programs;

namespace Groundwork.Preview.Cli;

/// <summary>Renders the stacks that a verb is asked for.</summary>
static class Renderings
{
    /// <summary>The stacks as rendered, in the order asked for.</summary>
    public static async Task<IReadOnlyList<StackRendering>> OfAsync(Project project, PreviewOptions options, Terminal terminal, CancellationToken cancellation)
    {
        using var progress = new Progress(terminal, $"rendering {string.Join(", ", project.Stacks.Select(static s => s.Stack))}");
        var program = StackProgram.Load(ProgramLocator.Find(project.File, options.Program));
        return await new StackRenderer(project.File, program).RenderAsync(project.Stacks, cancellation);
    }
}
