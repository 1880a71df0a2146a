using Groundwork.Plan;

namespace Groundwork.Preview.Audit.Stacks;

/// <summary>A change that a reviewer must not overlook.</summary>
/// <param name="Kind">What kind of harm, e.g. <c>shorterRetention</c>.</param>
/// <param name="Rank"><c>critical</c>, <c>high</c>, <c>medium</c> or <c>low</c>.</param>
/// <param name="Certainty"><c>certain</c>, <c>predicted</c> or <c>unknown</c>.</param>
/// <param name="Urn">The resource.</param>
/// <param name="Path">The property; empty for the resource as a whole.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="Fails">Whether it stops the stack by itself.</param>
sealed record AuditDanger(string Kind, string Rank, string Certainty, Urn Urn, string Path, string Reason, bool Fails);
