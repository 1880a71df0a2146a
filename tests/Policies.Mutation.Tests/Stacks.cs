using System.Collections.Concurrent;
using Groundwork.Preview.Programs;
using Groundwork.Preview.Projects;
using Pulumi.Offline;

namespace Groundwork.Policies.Mutation.Tests;

/// <summary>The program's stacks with their own configuration, each rendered once.</summary>
static class Stacks
{
    static readonly Lazy<ProjectFile> Project = new(static () =>
    {
        var faults = new List<ProjectFault>();
        var project = ProjectFileReader.Find(AppContext.BaseDirectory, faults);
        return project ?? throw new InvalidOperationException(string.Join('\n', faults));
    });

    static readonly Lazy<StackProgram> Program = new(static () => StackProgram.Load(ProgramLocator.Find(Project.Value, null)));

    static readonly ConcurrentDictionary<string, Lazy<Task<StackRendering>>> Renderings = new(StringComparer.Ordinal);

    /// <summary>The repository's folder.</summary>
    public static string Root => Project.Value.Root;

    /// <summary>A stack as the previewer renders it.</summary>
    public static Task<StackRendering> RenderAsync(string name) =>
        Renderings.GetOrAdd(name, static stack => new(() => RenderOnceAsync(stack))).Value;

    static async Task<StackRendering> RenderOnceAsync(string name)
    {
        var faults = new List<ProjectFault>();
        var config = StackConfigReader.Read(Project.Value, name, faults) ?? throw new InvalidOperationException(string.Join('\n', faults));
        var request = new RenderRequest
        {
            Project = Project.Value.Name,
            Stack = name,
            RootDirectory = Path.Combine(Root, Project.Value.Main),
            Config = config.Values,
            SecretKeys = config.SecretKeys,
        };
        var result = await OfflineEngine.RenderAsync(request, Program.Value.RunAsync);
        var stack = result.Stack ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        return new(config, stack, result.Diagnostics, result.ExitCode)
        {
            Schemas = Groundwork.Preview.Programs.ProviderSchemas.Of([stack]),
        };
    }
}
