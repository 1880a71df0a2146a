using System.Collections.Immutable;
using Groundwork.Plan;

namespace Groundwork.Preview.Audit.Controls;

/// <summary>Resources of one stack of which a rule says the same.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Verdict"><c>violated</c>, <c>undetermined</c>, <c>exempted</c>, <c>passed</c> or <c>notApplicable</c>.</param>
/// <param name="Message">What is wrong, not to be told, or why the rule has no say; empty where it passed.</param>
/// <param name="Resources">The resources, ordered by URN; for a rule about the whole stack that passed, the stack itself.</param>
sealed record ControlResult(string Stack, string Verdict, string Message, ImmutableArray<Urn> Resources);
