using System.Collections.Immutable;

namespace Groundwork.Preview.Audit.Controls;

/// <summary>One framework.</summary>
/// <param name="Framework">Its name and edition, e.g. <c>cis-gcp@4.0</c>.</param>
/// <param name="WithRule">Controls that at least one rule enforces.</param>
/// <param name="Judged">Of them, those whose rules judge at least one resource of the stacks.</param>
/// <param name="Controls">The controls, in natural order.</param>
sealed record FrameworkCoverage(string Framework, int WithRule, int Judged, ImmutableArray<ControlRow> Controls);
