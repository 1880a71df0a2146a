using Groundwork.Plan;
using Groundwork.Plan.Dangers;
using Groundwork.Plan.Differences;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Audit.Topology;
using Groundwork.Preview.Output.Json;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Audit.Stacks;

/// <summary>Makes the audit of one stack from its preview.</summary>
static class StackBuilder
{
    /// <summary>The stack; without resources where its program failed.</summary>
    public static AuditStack Of(StackReport stack)
    {
        var places = new ResourcePlaces(stack.Resources);
        var findings = (stack.Policies?.Findings ?? []).ToLookup(static f => f.Urn);
        var dangers = stack.Dangers.ToLookup(static d => d.Urn);
        return new(
            stack.Name,
            OperationTally.Of(stack.Resources),
            [.. stack.Dangers.Select(d => Danger(stack, d))],
            [.. stack.Resources.Select(r => Resource(r, places, [.. findings[r.Urn]], [.. dangers[r.Urn]]))],
            TopologyBuilder.Of(stack.Resources, places));
    }

    /// <summary>What a resource comes after, its parent aside.</summary>
    public static IEnumerable<Urn> References(ResourceDifference resource)
    {
        var state = (resource.New ?? resource.Old)!;
        return state.Dependencies.Where(d => d != state.Parent);
    }

    static AuditDanger Danger(StackReport stack, Danger danger) => new(
        ChangeJson.Word(danger.Kind), ChangeJson.Word(danger.Rank), ChangeJson.Word(danger.Certainty), danger.Urn, danger.Path.ToString(),
        danger.Reason, stack.Blocks(danger));

    static AuditResource Resource(ResourceDifference resource, ResourcePlaces places, PolicyFinding[] findings, Danger[] dangers) =>
        new(
            resource.Urn,
            places.ComponentOf(resource.Urn),
            places.RegionOf(resource.Urn),
            OperationNames.Of(resource.Operation),
            ChangeJson.Word(resource.Certainty),
            Worst(findings, dangers))
        {
            Changes = [.. resource.Changes.Select(
                static c => new AuditChange(c.Path.ToString(), ChangeJson.Word(c.Kind), c.Old, c.New, ChangeJson.Word(c.Replacement)))],
            References = [.. References(resource)],
            Findings = [.. findings.Select(static f => new AuditFinding(
                f.Rule.Id,
                ChangeJson.Word(f.Severity),
                f.ExemptedBy is null ? ChangeJson.Word(f.Level) : "exempted",
                f.Message))],
        };

    // Dangers rank from the worst down, severities from the least up.
    static string Worst(PolicyFinding[] findings, Danger[] dangers)
    {
        string[] words = ["none", "low", "medium", "high", "critical"];
        var ofRules = findings.Where(static f => f.ExemptedBy is null).Select(static f => (int)f.Severity + 1);
        var ofDangers = dangers.Select(static d => 4 - (int)d.Rank);
        return words[ofRules.Concat(ofDangers).DefaultIfEmpty(0).Max()];
    }
}
