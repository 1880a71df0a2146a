using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>Remembers what happens to the resources compared so far, and tells what that does to the values that come from them.</summary>
sealed class Disturbances(SchemaCatalog? catalog)
{
    // Outputs that name a cloud object, and so outlive any update of it.
    static readonly HashSet<string> Stable = new(
        ["id", "urn", "name", "selfLink", "uniqueId", "uid", "email", "member", "metadata", "number", "projectNumber"],
        StringComparer.Ordinal);

    readonly Dictionary<Urn, ResourceDifference> _changed = [];

    public void Add(ResourceDifference difference)
    {
        if (difference.Operation is not (Operation.Same or Operation.Read))
        {
            _changed[difference.Urn] = difference;
        }
    }

    /// <summary>Whether a resource is replaced.</summary>
    public bool IsReplaced(Urn urn) =>
        _changed.TryGetValue(urn, out var difference) && difference.Operation is Operation.Replace or Operation.ImportReplacement;

    /// <summary>The replacement of a resource that deletes first; null where there is none.</summary>
    public bool IsDeletedFirst(Urn urn) =>
        _changed.TryGetValue(urn, out var difference) && difference is { Operation: Operation.Replace, DeleteBeforeReplace: true };

    /// <summary>The worst that happens to any origin of a value, and to which.</summary>
    public (Disturbance Effect, Urn? Cause) Of(UnknownExpression expression)
    {
        (Disturbance Effect, Urn? Cause) worst = (Disturbance.None, null);
        if (_changed.Count == 0)
        {
            return worst;
        }

        foreach (var origin in expression.Origins)
        {
            if (_changed.TryGetValue(origin.Urn, out var producer) && Of(producer, origin.Path) is var effect && effect > worst.Effect)
            {
                worst = (effect, origin.Urn);
            }
        }

        return worst;
    }

    Disturbance Of(ResourceDifference producer, PropertyPath path) => producer switch
    {
        { Operation: not Operation.Update } => Disturbance.Will,
        // What only may change is not carried further, or one label would seem to touch the whole stack.
        { Certainty: Certainty.Unknown } => Disturbance.None,
        _ => IsStable(producer.Urn.Type, path) ? Disturbance.None : Disturbance.May,
    };

    bool IsStable(string type, PropertyPath path) =>
        path.Segments is [string key, ..]
        && (Stable.Contains(key)
            || (catalog?.Find(type)?.Inputs.TryGetValue(key, out var property) == true
                && (property.ForcesReplacement || property.IsAutoNamed)));
}
