using System.Collections.Immutable;

namespace Groundwork.Preview.Audit.Controls;

/// <summary>A violation that somebody answers for, for a while.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Reason">Why.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Ticket">The ticket that ends it.</param>
/// <param name="Approver">Who approved it.</param>
/// <param name="Created">The day it was made.</param>
/// <param name="Expires">The last day it holds.</param>
/// <param name="DaysLeft">Days until then; negative where it is over.</param>
/// <param name="Environments">The environments it holds in; empty for all.</param>
/// <param name="State"><c>used</c>, <c>unused</c> or <c>expired</c>.</param>
/// <param name="Resources">What it lets pass.</param>
sealed record AuditExemption(
    string Rule,
    string Reason,
    string Owner,
    string Ticket,
    string Approver,
    DateOnly Created,
    DateOnly Expires,
    int DaysLeft,
    ImmutableArray<string> Environments,
    string State,
    ImmutableArray<ExemptedResource> Resources);
