using Groundwork.Plan.Differences;

namespace Groundwork.Preview.Output.Properties;

/// <summary>The changes below one place of a property tree.</summary>
sealed class ChangeNode
{
    readonly Dictionary<object, ChangeNode> _children = [];

    /// <summary>What happens here itself; null where only something below changes.</summary>
    public PropertyChange? Change { get; private set; }

    /// <summary>What is taken away from the map or list here, by key or by place in the old list.</summary>
    public List<(object Segment, PropertyChange Change)> Deleted { get; } = [];

    /// <summary>Whether anything below this place changes.</summary>
    public bool HasChildren => _children.Count > 0 || Deleted.Count > 0;

    /// <summary>The tree of all changes of a resource.</summary>
    public static ChangeNode Of(IEnumerable<PropertyChange> changes)
    {
        var root = new ChangeNode();
        foreach (var change in changes)
        {
            root.Add(change);
        }

        return root;
    }

    /// <summary>What changes at a key or a place, or null.</summary>
    public ChangeNode? Find(object segment) => _children.GetValueOrDefault(segment);

    void Add(PropertyChange change)
    {
        var at = this;
        var segments = change.ShownAt.Segments;
        if (segments.IsEmpty)
        {
            Change = change;
            return;
        }

        foreach (var segment in change.Kind == ChangeKind.Delete ? segments[..^1] : segments)
        {
            if (!at._children.TryGetValue(segment, out var child))
            {
                at._children[segment] = child = new();
            }

            at = child;
        }

        if (change.Kind == ChangeKind.Delete)
        {
            at.Deleted.Add((segments[^1], change));
        }
        else
        {
            at.Change = change;
        }
    }
}
