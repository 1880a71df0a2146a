using Groundwork.Plan.Values;

namespace Groundwork.Policies.Rules.Hosts;

/// <summary>The patch deployments of a stack by the labels of the hosts that they find.</summary>
sealed class PatchFilters
{
    readonly ResourceInputs[] _all;
    readonly ResourceInputs[] _others;
    readonly ILookup<(string Key, PropertyValue Value), ResourceInputs> _byLabel;

    public PatchFilters(StackView stack)
    {
        // Whatever hosts one filter finds, another one like it finds too.
        _all = [.. stack.OfType("gcp:osconfig/patchDeployment:PatchDeployment").DistinctBy(static p => (Filter(p).State, Filter(p).Value))];
        _byLabel = _all.SelectMany(static p => FirstLabels(p).Select(label => (label, p))).ToLookup(static e => e.label, static e => e.p);
        _others = [.. _all.Where(static p =>
            Filter(p).Value is not { IsKnown: true } || FirstLabels(p).Count() < p.Each("instanceFilter.groupLabels").Count)];
    }

    /// <summary>The deployments that may find hosts with <paramref name="labels"/>; all others certainly do not.</summary>
    public IEnumerable<ResourceInputs> MayFind(Property labels) => labels.Value is MapValue { IsKnown: true, ContainsSecret: false } known
        ? known.SelectMany(label => _byLabel[(label.Key, label.Value)]).Concat(_others).DistinctBy(static p => p.Urn)
        : _all;

    static Property Filter(ResourceInputs patches) => patches.At("instanceFilter");

    // A host has all labels of one group: it has the first of them.
    static IEnumerable<(string Key, PropertyValue Value)> FirstLabels(ResourceInputs patches) => patches.Each("instanceFilter.groupLabels")
        .Select(static group => group.Each("labels").FirstOrDefault())
        .Where(static label => label is { Value: not null } && label.Path.Segments[^1] is string)
        .Select(static label => ((string)label!.Path.Segments[^1], label.Value!));
}
