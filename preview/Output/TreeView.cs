using Groundwork.Plan;
using Groundwork.Plan.Differences;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output;

/// <summary>The resources of a stack as a tree by component, in Pulumi's style.</summary>
sealed class TreeView
{
    readonly StackReport _stack;
    readonly bool _showSames;
    readonly ILookup<Urn, Diagnostic> _diagnostics;
    readonly List<Node> _nodes = [];
    readonly List<Node> _roots = [];
    readonly List<TreeRow> _rows = [];
    readonly bool _isUnchanged;

    TreeView(StackReport stack, bool showSames)
    {
        _stack = stack;
        _showSames = showSames;
        _diagnostics = stack.Diagnostics.ToLookup(static d => d.Urn ?? default);
        _isUnchanged = stack.Resources.All(static r => r.Operation is Operation.Same or Operation.Read);
    }

    /// <summary>The rows of the tree. Unchanged resources are hidden where something changes, and summed up where nothing does.</summary>
    public static IReadOnlyList<TreeRow> Rows(StackReport stack, bool showSames)
    {
        var view = new TreeView(stack, showSames);
        view.Link();
        foreach (var root in view._roots)
        {
            view.Add(root, "", "", 0);
        }

        return view._rows;
    }

    void Link()
    {
        _nodes.AddRange(_stack.Resources.Select(static r => new Node(r)));
        var byUrn = _nodes.DistinctBy(static n => n.Resource.Urn).ToDictionary(static n => n.Resource.Urn);
        var stack = _nodes.Find(static n => n.Resource.Urn.Type == Urn.StackType);
        foreach (var node in _nodes)
        {
            var parent = node.State.Parent is { } urn && byUrn.TryGetValue(urn, out var known) && known != node ? known
                : node == stack ? null
                : stack;
            (parent?.Children ?? _roots).Add(node);
        }

        foreach (var root in _roots)
        {
            root.Settle(_showSames);
        }
    }

    void Add(Node node, string glyphs, string below, int depth)
    {
        // An unchanged stack is shown by its parts, so that a first look tells what it is made of.
        var isSummary = _isUnchanged && !_showSames && depth == 1 && node.Children.Count > 0;
        var children = isSummary ? [] : node.Children.Where(c => c.IsShown || (_isUnchanged && depth == 0)).ToList();
        _rows.Add(Row(node, glyphs, isSummary ? node.Count - 1 : 0));
        for (var i = 0; i < children.Count; i++)
        {
            var isLast = i == children.Count - 1;
            Add(children[i], $"{below}{(isLast ? "└─ " : "├─ ")}", $"{below}{(isLast ? "   " : "│  ")}", depth + 1);
        }
    }

    TreeRow Row(Node node, string glyphs, int hidden)
    {
        var resource = node.Resource;
        var info = string.Join("; ", RowInfo.Of(resource, _diagnostics).Concat(hidden == 0 ? [] : [Plural.Of(hidden, "resource")]));
        return new(
            OperationText.Sign(resource.Operation),
            OperationText.Style(resource.Operation),
            $"{glyphs}{TypeName.Of(resource.Urn.Type)}",
            resource.Urn.Name,
            OperationText.Plan(resource),
            info);
    }

    sealed class Node(ResourceDifference resource)
    {
        public ResourceDifference Resource { get; } = resource;

        public ResourceState State => Resource.New ?? Resource.Old!;

        public List<Node> Children { get; } = [];

        public bool IsShown { get; private set; }

        public int Count { get; private set; } = 1;

        public void Settle(bool showSames)
        {
            IsShown = showSames
                || Resource.Operation != Operation.Same
                || Resource.Urn.Type == Urn.StackType
                || Resource.OptionChanges.Any(static o => o.Option == "protect");
            foreach (var child in Children)
            {
                child.Settle(showSames);
                IsShown |= child.IsShown;
                Count += child.Count;
            }
        }
    }
}
