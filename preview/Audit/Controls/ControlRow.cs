using System.Collections.Immutable;

namespace Groundwork.Preview.Audit.Controls;

/// <summary>One control of a framework.</summary>
/// <param name="Control">Its number, e.g. <c>6.4</c>.</param>
/// <param name="Verdict">
/// The worst of its rules: <c>violated</c>, <c>undetermined</c>, <c>exempted</c>, <c>passed</c>, <c>notApplicable</c>.
/// </param>
/// <param name="Rules">The ids of the rules that enforce it.</param>
/// <param name="Tally">How those rules judged.</param>
sealed record ControlRow(string Control, string Verdict, ImmutableArray<string> Rules, VerdictTally Tally);
