using Groundwork.Plan.Values;

namespace Groundwork.Preview.Audit.Stacks;

/// <summary>The change of one input. A secret is a <see cref="SecretValue"/> on both sides, whose text is never written.</summary>
/// <param name="Path">Where, e.g. <c>settings.tier</c>.</param>
/// <param name="Kind"><c>add</c>, <c>delete</c>, <c>update</c> or <c>move</c>.</param>
/// <param name="Before">The old value; null for an addition.</param>
/// <param name="After">The new value; null for a deletion.</param>
/// <param name="Replaces">Whether it replaces the resource: <c>none</c>, <c>may</c> or <c>must</c>.</param>
sealed record AuditChange(string Path, string Kind, PropertyValue? Before, PropertyValue? After, string Replaces);
