using System.Collections.Immutable;
using Groundwork.Plan.Schema;
using Groundwork.Plan.State;

namespace Groundwork.Plan.Differences;

/// <summary>Compares a whole stack, resource by resource, producers before consumers.</summary>
sealed class DifferenceEngine
{
    readonly Baseline _baseline;
    readonly RenderedStack _desired;
    readonly List<ResourceState> _order;
    readonly ResourceMatcher _matcher;
    readonly Disturbances _disturbances;
    readonly UnknownResolver? _resolver;
    readonly UrnRewriter? _renaming;
    readonly ResourceComparer _comparer;

    public DifferenceEngine(Baseline baseline, RenderedStack desired, SchemaCatalog? catalog)
    {
        _baseline = baseline;
        _desired = desired;
        _order = TopologicalOrder.Of(desired);
        _matcher = new(baseline.Stack, _order);
        _disturbances = new(catalog);
        _renaming = _matcher.Renaming();
        _resolver = baseline.State is { } state ? new(state, _matcher.OldUrn, _disturbances) : null;
        _comparer = new(baseline.Stack, desired, baseline.State, catalog, _disturbances, _resolver, _renaming);
    }

    public StackDifference Run()
    {
        var desired = new List<ResourceDifference>(_order.Count);
        foreach (var resource in _order)
        {
            var difference = _matcher.Find(resource.Urn) is { } old ? _comparer.Compare(old, resource) : Created(resource);
            _disturbances.Add(difference);
            desired.Add(difference);
        }

        var oldOrder = TopologicalOrder.Of(_baseline.Stack);
        var deletes = oldOrder.Where(r => !_matcher.IsClaimed(r.Urn)).Select(Deleted).Concat(Leftovers()).ToList();
        ImmutableArray<ResourceDifference> all = [.. desired.Concat(deletes).OrderBy(static d => d.Urn).ThenBy(static d => d.Operation)];
        return new(_baseline, _desired, all, StepOrder.Of(desired, deletes, oldOrder))
        {
            Outputs = CompareOutputs(),
            Diagnostics = [.. _matcher.Problems, .. all.SelectMany(EngineNotes.Of), .. StateWarnings(_baseline.State)],
        };
    }

    static ResourceDifference Created(ResourceState resource) =>
        new(resource.Urn, resource.External ? Operation.Read : resource.Options.ImportId is null ? Operation.Create : Operation.Import)
        {
            New = resource,
            NewInputs = resource.Inputs,
        };

    ResourceDifference Deleted(ResourceState resource) => new(resource.Urn, resource.External ? Operation.Discard : Operation.Delete)
    {
        Old = resource,
        OldInputs = resource.Inputs,
        Entry = _baseline.State?.Find(resource.Urn),
        IsRetained = resource.Options.RetainOnDelete,
        IsBlocked = resource.Options.Protect,
    };

    IEnumerable<ResourceDifference> Leftovers() =>
        _baseline.State?.Entries.Where(static e => e.Delete).Select(static e => new ResourceDifference(e.Resource.Urn, Operation.Delete)
        {
            Old = e.Resource,
            OldInputs = e.Resource.Inputs,
            Entry = e,
            IsRetained = e.Resource.Options.RetainOnDelete,
            IsLeftover = true,
        }) ?? [];

    ImmutableArray<PropertyChange> CompareOutputs()
    {
        var old = _baseline.Stack.Outputs;
        var @new = _resolver is null ? _desired.Outputs : (Values.MapValue)_resolver.Resolve(_desired.Outputs);
        var comparer = new ValueComparer(_baseline.State is null, isKubernetes: false, _disturbances);
        comparer.CompareMaps(
            _renaming is null ? old : (Values.MapValue)_renaming.Of(old),
            @new,
            PropertyPath.Root,
            PropertyPath.Root,
            default);
        return [.. comparer.Changes];
    }

    static IEnumerable<Diagnostic> StateWarnings(StackState? state)
    {
        foreach (var (kind, resource) in state?.PendingOperations ?? [])
        {
            var doing = kind switch
            {
                PendingOperationKind.Creating => "created",
                PendingOperationKind.Updating => "updated",
                PendingOperationKind.Deleting => "deleted",
                _ => "read",
            };
            yield return new(DiagnosticKind.State, Severity.Warning,
                $"{resource.Urn} was being {doing} when an update was cut off; nobody knows how far it came. Run `pulumi refresh` first.")
            {
                Urn = resource.Urn,
            };
        }

        if (state?.IntegrityError is { } error)
        {
            yield return new(
                DiagnosticKind.State,
                Severity.Warning,
                $"Pulumi itself found the state inconsistent when it wrote it: {Excerpt.Of(error)}");
        }
    }
}
