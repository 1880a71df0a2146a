using Groundwork.Plan;
using Groundwork.Plan.Differences;
using Groundwork.Preview.Output;
using Groundwork.Preview.Output.Graph;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Cli;

/// <summary><c>groundwork graph</c>: the resources of one stack as a picture.</summary>
sealed class GraphVerb(Terminal terminal)
{
    /// <summary>Does it; the answer is the exit code.</summary>
    public async Task<int> RunAsync(PreviewOptions options, string format, string? component, CancellationToken cancellation)
    {
        var selection = Selection.One(options, "graph");
        var rendering = (await Renderings.OfAsync(selection.Stacks, options, terminal, cancellation)).Stacks[0];
        if (ReportBuilder.Failed(rendering))
        {
            var config = rendering.Config;
            var failed = new StackReport
            {
                Project = config.Project.Name,
                Stack = config.Stack,
                Diagnostics = rendering.Diagnostics,
                ProgramFailed = true,
            };
            await terminal.Out.WriteAsync(Formats.Text(new(failed), Redactor.None, new(terminal.UseColour(options.Colour))));
            return ExitCode.ProgramFailed;
        }

        var stack = rendering.Stack!;
        var resources = StackDifference.Compute(Baseline.Of(stack), stack, rendering.Schemas).Resources;
        var graph = StackGraph.Of(resources, Within(stack, component));
        var redactor = Redactor.Of([stack]);
        await terminal.Out.WriteAsync(format == "dot" ? new DotGraph(redactor).Write(graph) : new MermaidGraph(redactor).Write(graph));
        return ExitCode.Fine;
    }

    static Func<ResourceDifference, bool> Within(RenderedStack stack, string? component)
    {
        if (component is null)
        {
            return static _ => true;
        }

        var roots = stack.Resources.Where(r => r.Name == component || r.Urn.Value == component).Select(static r => r.Urn).ToHashSet();
        if (roots.Count == 0)
        {
            var names = stack.Resources
                .Where(static r => !r.Custom && r.Type != Urn.StackType)
                .Select(static r => r.Name)
                .Distinct(StringComparer.Ordinal)
                .ToList();
            throw new UsageException(
                $"--component: the stack {stack.Name} has no '{component}'; components are "
                    + $"{string.Join(", ", names)}.{Projects.Suggestion.Ask(component, names)}");
        }

        return resource =>
        {
            for (var at = resource.New; at is not null; at = at.Parent is { } parent ? stack.Find(parent) : null)
            {
                if (roots.Contains(at.Urn))
                {
                    return true;
                }
            }

            return false;
        };
    }
}
