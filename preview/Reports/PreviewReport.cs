using System.Collections.Immutable;

namespace Groundwork.Preview.Reports;

/// <summary>What a preview found out.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Stacks">Its stacks, in the order asked for.</param>
sealed record PreviewReport(string Project, ImmutableArray<StackReport> Stacks);
