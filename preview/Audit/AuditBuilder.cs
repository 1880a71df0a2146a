using Groundwork.Preview.Audit.Controls;
using Groundwork.Preview.Audit.Cost;
using Groundwork.Preview.Audit.Grants;
using Groundwork.Preview.Audit.Provenance;
using Groundwork.Preview.Audit.Recovery;
using Groundwork.Preview.Audit.Stacks;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Audit;

/// <summary>Makes the audit of a preview: the same preview and context give the same report.</summary>
static class AuditBuilder
{
    /// <summary>The audit.</summary>
    public static AuditReport Of(PreviewReport report, AuditContext context) =>
        new(SummaryBuilder.Of(report, context.Today), ProvenanceBuilder.Of(report, context), [.. report.Stacks.Select(StackBuilder.Of)])
        {
            Controls = ControlMatrixBuilder.Of(report.Stacks),
            Exemptions = ExemptionBuilder.Of(report.Stacks, context.Exemptions, context.Today),
            Grants = GrantBookBuilder.Of(report.Stacks),
            Recovery = RecoveryBookBuilder.Of(report.Stacks),
            Cost = CostBookBuilder.Of(report.Stacks, context.Prices),
        };
}
