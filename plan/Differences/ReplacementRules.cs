using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>Tells whether a change of a property replaces a resource of one type.</summary>
sealed class ReplacementRules(string type, ResourceSchema? schema, MapValue old, MapValue inputs, MapValue provider)
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
        return IsKubernetes ? Kubernetes.IsForced(PropertyPath.Of(key)) : node.IsForcedIn(inputs.Find(key));
    }

    KubernetesReplacements Kubernetes => new(type, schema, old, provider);

    bool IsKubernetes => type.StartsWith("kubernetes:", StringComparison.Ordinal);

    (ReplacementEffect Effect, string? Because) Decide(PropertyPath path, PropertyChange change)
    {
        if ((ExactReplacements.Decide(type, path, old, inputs) ?? AwsReplacements.Decide(type, path, old, inputs)) is { } exact)
        {
            return exact;
        }

        if (IsKubernetes)
        {
            return (Kubernetes.IsForced(path) ? ReplacementEffect.Must : ReplacementEffect.None, null);
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

        // Without a Terraform type the schema is the provider's own, in which a property that replaces stands for all that is in it.
        var (node, forced) = _root.Walk(path, inheritsForce: schema.IsFramework || schema.TerraformType is null);
        if (forced || (change.Kind is ChangeKind.Add or ChangeKind.Delete && node.IsForcedIn(change.New ?? change.Old)))
        {
            // The providers keep many lists as sets, in which an element has no place.
            return change.Kind == ChangeKind.Move
                ? (ReplacementEffect.May, "the provider may not mind the order")
                : (ReplacementEffect.Must, null);
        }

        if (schema.Rules.FirstOrDefault(r => r.Kind == SchemaRuleKind.ReplaceIf && r.Paths.Any(p => Overlaps(p, path))) is { } rule)
        {
            return (
                ReplacementEffect.May,
                rule.Note is { } note ? $"the provider's own code decides: {note}" : "the provider's own code decides");
        }

        return node.Property?.IsUnseen == true
            ? (ReplacementEffect.May, "newer than what is known of the provider")
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
