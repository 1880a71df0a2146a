using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>The difference as Pulumi itself states it: lists by position, text as text.</summary>
public static class PositionalDifference
{
    /// <summary>
    /// Every path that differs and how, in Pulumi's order; only <see cref="ChangeKind.Add"/>, <see cref="ChangeKind.Delete"/> and
    /// <see cref="ChangeKind.Update"/>.
    /// </summary>
    public static IReadOnlyList<(PropertyPath Path, ChangeKind Kind)> Of(MapValue old, MapValue @new)
    {
        var found = new List<(PropertyPath, ChangeKind)>();
        Compare(old, @new, PropertyPath.Root, found);
        return found;
    }

    static void Compare(PropertyValue? old, PropertyValue? @new, PropertyPath path, List<(PropertyPath, ChangeKind)> found)
    {
        (old, @new) = (Plain(old), Plain(@new));
        switch (old, @new)
        {
            case (null, null):
                break;
            case (null, _):
                found.Add((path, ChangeKind.Add));
                break;
            case (_, null):
                found.Add((path, ChangeKind.Delete));
                break;
            case (SecretValue, _) or (_, SecretValue):
                // Only the mask is known, so nothing can be said.
                break;
            case (MapValue o, MapValue n):
                foreach (var key in o.Keys.Concat(n.Keys).Distinct().Order(StringComparer.Ordinal))
                {
                    Compare(o.Find(key), n.Find(key), path.Key(key), found);
                }

                break;
            case (ListValue o, ListValue n):
                for (var i = 0; i < Math.Max(o.Items.Length, n.Items.Length); i++)
                {
                    Compare(i < o.Items.Length ? o.Items[i] : null, i < n.Items.Length ? n.Items[i] : null, path.Index(i), found);
                }

                break;
            default:
                if (!old.Equals(@new))
                {
                    found.Add((path, ChangeKind.Update));
                }

                break;
        }
    }

    static PropertyValue? Plain(PropertyValue? value) => value switch
    {
        NullValue => null,
        SecretValue { Inner: { } inner } => Plain(inner),
        _ => value,
    };
}
