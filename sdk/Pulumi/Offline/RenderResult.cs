using System.Collections.Immutable;
using Groundwork.Plan;

namespace Pulumi.Offline;

/// <summary>What came of rendering a stack.</summary>
/// <param name="Stack">The stack; null where the program made none. Where something failed, what there was of it.</param>
/// <param name="Diagnostics">All that there is to say about it.</param>
/// <param name="ExitCode">0, or 1 where something failed.</param>
sealed record RenderResult(RenderedStack? Stack, ImmutableArray<Diagnostic> Diagnostics, int ExitCode);
