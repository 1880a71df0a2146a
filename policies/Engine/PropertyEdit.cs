using Groundwork.Plan.Values;

namespace Groundwork.Policies.Engine;

/// <summary>Sets one value in a tree, making the objects and lists on the way.</summary>
static class PropertyEdit
{
    /// <summary>The tree with <paramref name="value"/> at <paramref name="path"/>; null takes it out.</summary>
    public static PropertyValue? Set(PropertyValue? tree, ReadOnlySpan<object> path, PropertyValue? value)
    {
        if (path.IsEmpty)
        {
            return value;
        }

        if (tree is SecretValue { Inner: { } inner } secret)
        {
            return new SecretValue(Set(inner, path, value), secret.IsDeclared);
        }

        if (path[0] is string key)
        {
            var map = tree as MapValue ?? MapValue.Empty;
            return value is null && !map.ContainsKey(key) ? map : map.With(key, Set(map.Find(key), path[1..], value));
        }

        var items = tree is ListValue list ? list.Items : [];
        var index = (int)path[0];
        if (index > items.Length)
        {
            throw new ArgumentException($"There are only {items.Length} elements; [{index}] would leave a gap.", nameof(path));
        }

        var element = Set(index < items.Length ? items[index] : null, path[1..], value);
        return new ListValue(element is null ? (index < items.Length ? items.RemoveAt(index) : items)
            : index < items.Length ? items.SetItem(index, element)
            : items.Add(element));
    }
}
