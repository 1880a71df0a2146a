using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Plan.Schema;
using Groundwork.Plan.Snapshots;
using Groundwork.Preview.Projects;

namespace Groundwork.Preview.Programs;

/// <summary>What became of running the program for one stack.</summary>
/// <param name="Config">The stack's configuration.</param>
/// <param name="Stack">What it is made of; null where the program failed.</param>
/// <param name="Diagnostics">What is to be said about it.</param>
/// <param name="ExitCode">The program's own exit code; 0 where it worked.</param>
sealed record StackRendering(StackConfig Config, RenderedStack? Stack, ImmutableArray<Diagnostic> Diagnostics, int ExitCode)
{
    /// <summary>The schemas of the providers it uses.</summary>
    public SchemaCatalog Schemas { get; init; } = SchemaCatalog.Empty;

    /// <summary>The files of the repository that the program embeds.</summary>
    public EmbeddedFiles Files { get; init; } = EmbeddedFiles.None;
}
