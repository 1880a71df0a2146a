using System.Collections.Immutable;
using System.Text;
using Groundwork.Plan;
using Groundwork.Plan.Differences;

namespace Groundwork.Preview.Output.Graph;

/// <summary>A picture as Mermaid, which GitHub draws.</summary>
/// <param name="redactor">What takes secrets out of names.</param>
sealed class MermaidGraph(Redactor redactor)
{
    /// <summary>The picture's text.</summary>
    public string Write(StackGraph graph)
    {
        var ids = graph.Ids();
        var text = new StringBuilder("flowchart LR\n");
        foreach (var node in graph.Roots)
        {
            Node(text, node, ids, 1);
        }

        foreach (var (from, to) in graph.Edges.Where(e => ids.ContainsKey(e.From) && ids.ContainsKey(e.To)))
        {
            _ = text.Append("  ").Append(ids[from]).Append(" --> ").Append(ids[to]).Append('\n');
        }

        Colours(text, graph, ids);
        return text.ToString();
    }

    void Node(StringBuilder text, GraphNode node, IReadOnlyDictionary<Urn, string> ids, int depth)
    {
        var indent = new string(' ', depth * 2);
        var (type, name) = node.Label;
        var sign = OperationText.Sign(node.Operation).Trim();
        var label = $"{Escape(sign.Length == 0 ? name : $"{sign} {name}")}<br/>{Escape(type)}";
        if (node.Children.IsEmpty)
        {
            _ = text.Append(indent).Append(ids[node.Urn]).Append("[\"").Append(label).Append("\"]\n");
            return;
        }

        _ = text.Append(indent).Append("subgraph ").Append(ids[node.Urn]).Append("[\"").Append(label).Append("\"]\n");
        foreach (var child in node.Children)
        {
            Node(text, child, ids, depth + 1);
        }

        _ = text.Append(indent).Append("end\n");
    }

    static void Colours(StringBuilder text, StackGraph graph, IReadOnlyDictionary<Urn, string> ids)
    {
        foreach (var group in All(graph.Roots).GroupBy(static n => n.Operation).OrderBy(static g => g.Key))
        {
            if (Colour(group.Key) is { } colour)
            {
                var name = OperationNames.Of(group.Key).Replace('-', '_');
                _ = text.Append("  classDef ").Append(name).Append(' ').Append(colour).Append('\n');
                _ = text.Append("  class ").AppendJoin(',', group.Select(n => ids[n.Urn])).Append(' ').Append(name).Append('\n');
            }
        }
    }

    static string? Colour(Operation operation) => operation switch
    {
        Operation.Create or Operation.Import => "fill:#dafbe1,stroke:#1a7f37,color:#0b3d1a",
        Operation.Update => "fill:#fff8c5,stroke:#9a6700,color:#4d3800",
        Operation.Delete or Operation.Discard => "fill:#ffebe9,stroke:#cf222e,color:#6e011a",
        Operation.Replace or Operation.ImportReplacement or Operation.ReadReplacement => "fill:#fbefff,stroke:#8250df,color:#3e1f79",
        _ => null,
    };

    static IEnumerable<GraphNode> All(ImmutableArray<GraphNode> nodes) => nodes.SelectMany(static n => All(n.Children).Prepend(n));

    // Mermaid takes numbered entities; everything that could end a label or begin a tag is one.
    string Escape(string text)
    {
        var safe = new StringBuilder();
        foreach (var c in VisibleText.Of(redactor.Clean(text)))
        {
            _ = c is '"' or '<' or '>' or '&' or '#' or ';' or '`' or '[' or ']' or '{' or '}' or '|' or '\\'
                ? safe.Append(null, $"#{(int)c};")
                : safe.Append(c);
        }

        return safe.ToString();
    }
}
