using System.Collections.Immutable;
using Groundwork.Preview.Audit.Controls;
using Groundwork.Preview.Audit.Cost;
using Groundwork.Preview.Audit.Grants;
using Groundwork.Preview.Audit.Provenance;
using Groundwork.Preview.Audit.Recovery;
using Groundwork.Preview.Audit.Stacks;

namespace Groundwork.Preview.Audit;

/// <summary>
/// What an auditor is shown: every stack, its changes and its controls, as data. Every list has an order that never varies.
/// </summary>
/// <param name="Summary">The figures at the top.</param>
/// <param name="Provenance">What the report was made of.</param>
/// <param name="Stacks">The stacks, in the order asked for.</param>
sealed record AuditReport(AuditSummary Summary, ProvenanceFacts Provenance, ImmutableArray<AuditStack> Stacks)
{
    /// <summary>Which control is enforced by which rule on which resource.</summary>
    public ControlMatrix Controls { get; init; } = ControlMatrix.Empty;

    /// <summary>What is let pass, by whom, until when.</summary>
    public ImmutableArray<AuditExemption> Exemptions { get; init; } = [];

    /// <summary>Who may do what.</summary>
    public GrantBook Grants { get; init; } = GrantBook.Empty;

    /// <summary>How long a disaster lasts and how much it loses.</summary>
    public RecoveryBook Recovery { get; init; } = RecoveryBook.Empty;

    /// <summary>What it costs a month.</summary>
    public CostBook Cost { get; init; } = CostBook.Empty;
}
