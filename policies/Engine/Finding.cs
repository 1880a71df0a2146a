using Groundwork.Plan;

namespace Groundwork.Policies.Engine;

/// <summary>One thing found: a violation, or why none can be told yet. Its text never holds a secret.</summary>
/// <param name="Urn">The resource; the empty URN for the stack as a whole.</param>
/// <param name="Path">The property in it; the root for the resource as a whole.</param>
/// <param name="Message">One sentence, e.g. <c>publicAccessPrevention must be enforced, got inherited.</c></param>
public sealed record Finding(Urn Urn, PropertyPath Path, string Message);
