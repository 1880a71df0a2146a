using Groundwork.Plan;
using Groundwork.Preview.Projects;
using Pulumi.Offline;

namespace Groundwork.Preview.Programs;

/// <summary>Runs each project's program once for each stack, side by side.</summary>
/// <param name="programs">The programs, by project.</param>
sealed class StackRenderer(IReadOnlyDictionary<string, StackProgram> programs)
{
    /// <summary>Renders every stack, which checks it too; the process' exit code and working directory stay what they were.</summary>
    public async Task<IReadOnlyList<StackRendering>> RenderAsync(IReadOnlyCollection<StackConfig> stacks, CancellationToken cancellation)
    {
        var (exitCode, folder) = (Environment.ExitCode, Environment.CurrentDirectory);

        // What the engine can't tell to be one stack's goes nowhere: standard output is the report's.
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        Console.SetIn(TextReader.Null);

        // Programs may block on their own tasks; each stack needs a thread that nobody else waits for.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        _ = ThreadPool.SetMinThreads(workers + stacks.Count, ports);
        try
        {
            var renderings = await Task.WhenAll(stacks.Select(stack => RenderAsync(stack, cancellation))).WaitAsync(cancellation);
            var schemas = ProviderSchemas.Of(renderings.Select(static r => r.Stack).OfType<RenderedStack>());
            var files = programs.ToDictionary(static p => p.Key, static p => p.Value.Files, StringComparer.Ordinal);
            return [.. renderings.Select(rendering => rendering with { Schemas = schemas, Files = files[rendering.Config.Project.Name] })];
        }
        finally
        {
            (Environment.ExitCode, Environment.CurrentDirectory) = (exitCode, folder);
        }
    }

    async Task<StackRendering> RenderAsync(StackConfig stack, CancellationToken cancellation)
    {
        var request = new RenderRequest
        {
            Project = stack.Project.Name,
            Stack = stack.Stack,
            RootDirectory = stack.Project.ProgramFolder,
            Config = stack.Values,
            SecretKeys = stack.SecretKeys,
            LocateKey = key => stack.Locations.GetValueOrDefault(key),
        };
        var result = await OfflineEngine.RenderAsync(request, programs[stack.Project.Name].RunAsync, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var notes = stack.Notes.Select(static note => new Diagnostic(DiagnosticKind.Configuration, Severity.Warning, note));
        return new(
            stack,
            result.Stack,
            [.. notes, .. Ordered(result.Diagnostics).SelectMany(d => SettingFault.Each(d, stack))],
            result.ExitCode);
    }

    // Resources are registered, and with that checked, as their inputs come; a report is the same each time.
    static IEnumerable<Diagnostic> Ordered(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.OrderBy(static d => d.Kind == DiagnosticKind.Schema ? d.Urn ?? default : default);
}
