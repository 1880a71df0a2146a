using System.Text;
using Groundwork.Plan;
using Groundwork.Plan.Differences;

namespace Groundwork.Preview.Output.Graph;

/// <summary>A picture as DOT, for Graphviz.</summary>
/// <param name="redactor">What takes secrets out of names.</param>
sealed class DotGraph(Redactor redactor)
{
    /// <summary>The picture's text.</summary>
    public string Write(StackGraph graph)
    {
        var ids = graph.Ids();
        var text = new StringBuilder("digraph stack {\n  rankdir=LR;\n  compound=true;\n  node [shape=box, fontname=\"sans-serif\"];\n");
        foreach (var node in graph.Roots)
        {
            Node(text, node, ids, 1);
        }

        foreach (var (from, to) in graph.Edges.Where(e => ids.ContainsKey(e.From) && ids.ContainsKey(e.To)))
        {
            _ = text.Append("  ").Append(ids[from]).Append(" -> ").Append(ids[to]).Append(";\n");
        }

        return text.Append("}\n").ToString();
    }

    void Node(StringBuilder text, GraphNode node, IReadOnlyDictionary<Urn, string> ids, int depth)
    {
        var indent = new string(' ', depth * 2);
        var (type, name) = node.Label;
        var label = $"\"{Escape(name)}\\n{Escape(type)}\"";
        if (node.Children.IsEmpty)
        {
            _ = text.Append(indent).Append(ids[node.Urn]).Append(" [label=").Append(label).Append(Colour(node.Operation)).Append("];\n");
            return;
        }

        // A frame can't be an end of an arrow; the box within it can.
        _ = text.Append(indent)
            .Append("subgraph cluster_")
            .Append(ids[node.Urn])
            .Append(" {\n")
            .Append(indent)
            .Append("  label=")
            .Append(label)
            .Append(";\n");
        _ = text.Append(indent).Append("  ").Append(ids[node.Urn]).Append(" [shape=point, label=\"\"];\n");
        foreach (var child in node.Children)
        {
            Node(text, child, ids, depth + 1);
        }

        _ = text.Append(indent).Append("}\n");
    }

    static string Colour(Operation operation) => operation switch
    {
        Operation.Create or Operation.Import => ", color=\"#1a7f37\"",
        Operation.Update => ", color=\"#9a6700\"",
        Operation.Delete or Operation.Discard => ", color=\"#cf222e\"",
        Operation.Replace or Operation.ImportReplacement or Operation.ReadReplacement => ", color=\"#8250df\"",
        _ => "",
    };

    string Escape(string text) => VisibleText.Of(redactor.Clean(text))
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal);
}
