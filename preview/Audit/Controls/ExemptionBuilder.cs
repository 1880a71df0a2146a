using System.Collections.Immutable;
using Groundwork.Policies.Engine;
using Groundwork.Policies.Exemptions;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Audit.Controls;

/// <summary>Says what the exemptions let pass, and for how long.</summary>
static class ExemptionBuilder
{
    /// <summary>The exemptions in the order in which they end.</summary>
    public static ImmutableArray<AuditExemption> Of(IReadOnlyCollection<StackReport> stacks, ExemptionFile file, DateOnly today)
    {
        var used = stacks
            .SelectMany(static s => (s.Policies?.Exempted
                ?? []).Select(f => (Exemption: f.ExemptedBy!, Resource: new ExemptedResource(s.Name, f.Urn))))
            .ToLookup(static u => u.Exemption, static u => u.Resource);
        return
        [
            .. file.Exemptions
                .Select(e => Of(
                    e,
                    [.. used[e].Distinct().OrderBy(static r => r.Stack, StringComparer.Ordinal).ThenBy(static r => r.Urn)],
                    today))
                .OrderBy(static e => e.Expires)
                .ThenBy(static e => e.Rule, StringComparer.Ordinal)
                .ThenBy(static e => e.Ticket, StringComparer.Ordinal),
        ];
    }

    static AuditExemption Of(Exemption exemption, ImmutableArray<ExemptedResource> resources, DateOnly today) => new(
        exemption.Rule,
        exemption.Reason,
        exemption.Owner,
        exemption.Ticket,
        exemption.Approver,
        exemption.Created,
        exemption.Expires,
        exemption.Expires.DayNumber - today.DayNumber,
        [.. exemption.Environments.Select(static e => e.Word())],
        exemption.Expires < today ? "expired" : resources.IsEmpty ? "unused" : "used",
        resources);
}
