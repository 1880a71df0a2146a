using System.Collections.Frozen;
using System.Collections.Immutable;
using Groundwork.Plan.Schema;

namespace Groundwork.Plan.Differences;

/// <summary>What a program changes in a stack: per resource what happens and why, as data, in an order that never varies.</summary>
public sealed class StackDifference
{
    readonly Lazy<FrozenDictionary<Urn, ResourceDifference>> _byUrn;

    internal StackDifference(
        Baseline baseline, RenderedStack desired, ImmutableArray<ResourceDifference> resources, ImmutableArray<Step> steps)
    {
        Baseline = baseline;
        Desired = desired;
        Resources = resources;
        Steps = steps;
        Counts = steps.Where(static s => s.IsLogical)
            .GroupBy(static s => s.Operation)
            .ToFrozenDictionary(static g => g.Key, static g => g.Count());
        _byUrn = new(() => resources.Where(static r => !r.IsLeftover).DistinctBy(static r => r.Urn).ToFrozenDictionary(static r => r.Urn));
    }

    /// <summary>What the stack was.</summary>
    public Baseline Baseline { get; }

    /// <summary>What the stack will be.</summary>
    public RenderedStack Desired { get; }

    /// <summary>Every resource on either side, ordered by URN; of something renamed, by the new one.</summary>
    public ImmutableArray<ResourceDifference> Resources { get; }

    /// <summary>The engine's steps, each after those it needs.</summary>
    public ImmutableArray<Step> Steps { get; }

    /// <summary>How many logical steps there are of each operation.</summary>
    public IReadOnlyDictionary<Operation, int> Counts { get; }

    /// <summary>The changes of the stack's outputs.</summary>
    public ImmutableArray<PropertyChange> Outputs { get; internal init; } = [];

    /// <summary>What the engine would refuse or warn of.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; internal init; } = [];

    /// <summary>Whether anything happens in the cloud.</summary>
    public bool HasChanges => Counts.Keys.Any(OperationNames.IsChange);

    /// <summary>
    /// Compares a rendered stack with what it was. Without a <paramref name="catalog"/> nothing is known of replacements that
    /// providers decide, and of their defaults and names.
    /// </summary>
    public static StackDifference Compute(Baseline baseline, RenderedStack desired, SchemaCatalog? catalog = null) =>
        new DifferenceEngine(baseline, desired, catalog).Run();

    /// <summary>What happens to the resource with that URN, or null.</summary>
    public ResourceDifference? Find(Urn urn) => _byUrn.Value.GetValueOrDefault(urn);

    /// <summary>
    /// Why a resource is replaced, step by step: its own first reason, then that of the resource behind it, and so on to where the
    /// program itself changes something.
    /// </summary>
    public ImmutableArray<(ResourceDifference Resource, ReplacementReason Reason)> ChainOf(ResourceDifference difference)
    {
        var chain = ImmutableArray.CreateBuilder<(ResourceDifference, ReplacementReason)>();
        var seen = new HashSet<Urn>();
        for (var at = difference; at is { Reasons: [..] } && at.Reasons.Length > 0 && seen.Add(at.Urn);)
        {
            var reason = at.Reasons.FirstOrDefault(static r => r.Cause is null) ?? at.Reasons[0];
            chain.Add((at, reason));
            at = reason.Cause is { } cause ? Find(cause) : null;
        }

        return chain.ToImmutable();
    }
}
