using Groundwork.Preview.Output;
using Groundwork.Preview.Programs;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Cli;

/// <summary>A preview, and what it was made of.</summary>
/// <param name="Root">The repository's folder.</param>
/// <param name="Renderings">The stacks as rendered, those only compared with too.</param>
/// <param name="Report">What the preview found out.</param>
/// <param name="Redactor">What keeps secrets out of it.</param>
sealed record PreviewRun(string Root, IReadOnlyList<StackRendering> Renderings, PreviewReport Report, Redactor Redactor);
