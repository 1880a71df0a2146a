using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>Tells whether a change of a property replaces a resource of one type.</summary>
sealed class ReplacementRules(string type, ResourceSchema? schema, MapValue old, MapValue inputs)
{
    readonly SchemaNode _root = SchemaNode.Of(schema);

    public PropertyChange Decide(PropertyChange change)
    {
        var (effect, because) = Decide(change.Path, change);
        if (change.Certainty == Certainty.Unknown && effect == ReplacementEffect.Must)
        {
            effect = ReplacementEffect.May;
        }

        return effect == ReplacementEffect.None && because is null ? change : change with { Replacement = effect, Because = because };
    }

    /// <summary>Whether a replacement must be expected when all that is known of an input is that it changes.</summary>
    public bool IsForced(string key)
    {
        var node = _root.Key(key);
        return node.IsForcedIn(inputs.Find(key)) || (IsKubernetes && KubernetesReplacements.IsForced(type, PropertyPath.Of(key), old));
    }

    bool IsKubernetes => type.StartsWith("kubernetes:", StringComparison.Ordinal);

    (ReplacementEffect Effect, string? Because) Decide(PropertyPath path, PropertyChange change)
    {
        if (ExactReplacements.Decide(type, path, old, inputs) is { } exact)
        {
            return exact;
        }

        if (IsKubernetes)
        {
            return (KubernetesReplacements.IsForced(type, path, old) ? ReplacementEffect.Must : ReplacementEffect.None, null);
        }

        // Whatever is asked of a random value, another one is drawn; the schema files don't say so.
        if (type.StartsWith("random:", StringComparison.Ordinal) && schema is not null)
        {
            return (ReplacementEffect.Must, null);
        }

        if (schema is null)
        {
            return (ReplacementEffect.None, null);
        }

        var (node, forced) = _root.Walk(path);
        if (forced || (change.Kind is ChangeKind.Add or ChangeKind.Delete && node.IsForcedIn(change.New ?? change.Old)))
        {
            // The providers keep many lists as sets, in which an element has no place.
            return change.Kind == ChangeKind.Move ? (ReplacementEffect.May, "the provider may not mind the order") : (ReplacementEffect.Must, null);
        }

        return schema.Rules.Any(r => r.Kind == SchemaRuleKind.ReplaceIf && r.Paths.Any(p => Overlaps(p, path)))
            ? (ReplacementEffect.May, "the provider's own code decides")
            : (ReplacementEffect.None, null);
    }

    static bool Overlaps(PropertyPath rule, PropertyPath path)
    {
        var keys = path.Segments.OfType<string>().ToArray();
        var count = Math.Min(keys.Length, rule.Segments.Length);
        for (var i = 0; i < count; i++)
        {
            if (!Equals(rule.Segments[i], keys[i]))
            {
                return false;
            }
        }

        return true;
    }
}
