using Groundwork.Preview.Audit.Stacks;
using Groundwork.Preview.Audit.Topology;
using Groundwork.Preview.Output;
using Groundwork.Preview.Output.Json;

namespace Groundwork.Preview.Audit.Json;

/// <summary>A stack as JSON.</summary>
static class StackJson
{
    /// <summary>Writes it into the object that is open.</summary>
    public static void Write(JsonOut json, AuditStack stack, Redactor redactor)
    {
        var values = new ValueJson(json, new(stack.Resources.Select(static r => r.Urn), redactor));
        json.Text("name", stack.Name);
        json.Object("operations", () => SummaryJson.Operations(json, stack.Operations));
        json.Objects("dangers", stack.Dangers, danger => Danger(json, danger));
        json.Objects("resources", stack.Resources, resource => Resource(json, resource, values));
        json.Object("topology", () =>
        {
            json.Objects("boxes", stack.Topology.Boxes, box => Box(json, box));
            json.Objects("edges", stack.Topology.Edges, edge =>
            {
                json.Text("from", edge.From.Value);
                json.Text("to", edge.To.Value);
            });
        });
    }

    static void Danger(JsonOut json, AuditDanger danger)
    {
        json.Text("kind", danger.Kind);
        json.Text("rank", danger.Rank);
        json.Text("certainty", danger.Certainty);
        json.Text("urn", danger.Urn.Value);
        json.Text("path", danger.Path);
        json.Text("reason", danger.Reason);
        json.Truth("fails", danger.Fails);
    }

    static void Resource(JsonOut json, AuditResource resource, ValueJson values)
    {
        json.Text("urn", resource.Urn.Value);
        json.Text("name", resource.Name);
        json.Text("type", resource.Type);
        json.Text("component", resource.Component);
        json.Text("region", resource.Region);
        json.Text("operation", resource.Operation);
        json.Text("certainty", resource.Certainty);
        json.Text("severity", resource.Severity);
        json.Objects("changes", resource.Changes, change => Change(json, change, values));
        json.Array("references", resource.References, urn => json.Text(null, urn.Value));
        json.Objects("findings", resource.Findings, finding =>
        {
            json.Text("rule", finding.Rule);
            json.Text("severity", finding.Severity);
            json.Text("level", finding.Level);
            json.Text("message", finding.Message);
        });
    }

    static void Change(JsonOut json, AuditChange change, ValueJson values)
    {
        json.Text("path", change.Path);
        json.Text("kind", change.Kind);
        if (change.Before is { } before)
        {
            values.Write("before", before);
        }

        if (change.After is { } after)
        {
            values.Write("after", after);
        }

        json.Text("replaces", change.Replaces);
    }

    static void Box(JsonOut json, TopologyBox box)
    {
        json.Text("id", box.Id);
        json.Text("kind", box.Kind);
        json.Text("label", box.Label);
        json.Text("urn", box.Urn?.Value);
        json.Text("type", box.Urn is null ? null : box.Type);
        json.Text("operation", box.Operation);
        json.Objects("children", box.Children, child => Box(json, child));
    }
}
