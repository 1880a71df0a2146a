using Groundwork.Plan;
using Groundwork.Policies.Exemptions;

namespace Groundwork.Policies.Engine;

/// <summary>One finding of one rule, with what it leads to. Its text never holds a secret.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Urn">The resource; the stack's own URN, or the empty one, for the stack as a whole.</param>
/// <param name="Path">The property; the root for the resource as a whole.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Level">The rule's level; for what is undetermined, advisory.</param>
public sealed record PolicyFinding(Rule Rule, PolicyFindingKind Kind, Urn Urn, PropertyPath Path, string Message, Level Level)
{
    /// <summary>The exemption that lets it pass; null where there is none.</summary>
    public Exemption? ExemptedBy { get; init; }

    /// <summary>How bad it is.</summary>
    public Severity Severity => Rule.Metadata.Severity;

    /// <summary>Whether the stack must not be deployed with it.</summary>
    public bool Fails => Kind != PolicyFindingKind.Undetermined && Level is Level.Mandatory or Level.Remediate && ExemptedBy is null;
}
