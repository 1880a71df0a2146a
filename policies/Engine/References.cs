using System.Collections;

namespace Groundwork.Policies.Engine;

/// <summary>The resources of the stack that a value refers to.</summary>
/// <param name="resources">Each once, ordered by URN.</param>
/// <param name="isComplete">Whether the value refers to nothing else; false where part of it is unknown and its origin too.</param>
public sealed class References(IReadOnlyList<ResourceInputs> resources, bool isComplete) : IReadOnlyList<ResourceInputs>
{
    /// <summary>No reference at all.</summary>
    public static References None { get; } = new([], true);

    /// <summary>Whether the value refers to nothing else.</summary>
    public bool IsComplete { get; } = isComplete;

    /// <inheritdoc/>
    public int Count => resources.Count;

    /// <inheritdoc/>
    public ResourceInputs this[int index] => resources[index];

    /// <summary>Whether <paramref name="resource"/> is among them.</summary>
    public bool Contains(ResourceInputs resource) => resources.Any(r => r.Urn == resource.Urn);

    /// <summary>Those of some types.</summary>
    public References OfType(ResourceTypes types) => new([.. resources.Where(r => r.Is(types))], IsComplete);

    /// <inheritdoc/>
    public IEnumerator<ResourceInputs> GetEnumerator() => resources.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
