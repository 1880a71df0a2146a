using System.Collections.Immutable;
using Groundwork.Plan.State;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>What happens to one resource, and why.</summary>
/// <param name="Urn">Its URN; of something deleted, the one it had.</param>
/// <param name="Operation">What happens.</param>
public sealed record ResourceDifference(Urn Urn, Operation Operation)
{
    /// <summary>How it was; null for something created.</summary>
    public ResourceState? Old { get; init; }

    /// <summary>How it will be; null for something deleted.</summary>
    public ResourceState? New { get; init; }

    /// <summary>The old inputs as compared: of a state file, without what providers filled in.</summary>
    public MapValue OldInputs { get; init; } = MapValue.Empty;

    /// <summary>The new inputs as compared: with the values that a state file knows, and ignored changes taken back.</summary>
    public MapValue NewInputs { get; init; } = MapValue.Empty;

    /// <summary>The entry of the state file; null where the baseline is a snapshot.</summary>
    public StateEntry? Entry { get; init; }

    /// <summary>How sure the operation is.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>The changes of its inputs, in order of key; the engine's own defaults and ignored changes are not among them.</summary>
    public ImmutableArray<PropertyChange> Changes { get; init; } = [];

    /// <summary>The changes of its options, provider and parent.</summary>
    public ImmutableArray<OptionChange> OptionChanges { get; init; } = [];

    /// <summary>The paths of its ignoreChanges that name elements which only one side has, and which so can't be ignored.</summary>
    public Sequence<string> NotIgnored { get; init; } = [];

    /// <summary>Where old and new can't be compared (encrypted secrets, unknown results), which by itself counts as no change.</summary>
    public ImmutableArray<PropertyPath> Uncompared { get; init; } = [];

    /// <summary>Why it is replaced.</summary>
    public ImmutableArray<ReplacementReason> Reasons { get; init; } = [];

    /// <summary>Whether the provider may decide to replace it, although nothing says it must.</summary>
    public bool MayReplace { get; init; }

    /// <summary>Whether its replacement deletes first.</summary>
    public bool DeleteBeforeReplace { get; init; }

    /// <summary>Whether the cloud's object outlives the deletion.</summary>
    public bool IsRetained { get; init; }

    /// <summary>Whether the engine refuses the operation, as the resource is protected.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>Whether it only waited for its deletion, left over from an earlier replacement.</summary>
    public bool IsLeftover { get; init; }

    /// <summary>The URN it had; null where it is the same.</summary>
    public Urn? RenamedFrom => Old is { } old && New is not null && old.Urn != Urn ? old.Urn : null;

    /// <summary>The inputs that differ, as Pulumi lists them: top-level keys, sorted.</summary>
    public ImmutableArray<string> ChangedKeys => [.. Changes.Select(static c => c.TopLevelKey).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether anything happens in the cloud.</summary>
    public bool IsChange => OperationNames.IsChange(Operation);
}
