using System.Collections.Frozen;
using System.Collections.Immutable;
using Groundwork.Plan.Values;

namespace Groundwork.Plan;

/// <summary>Everything one stack is made of, ordered by URN.</summary>
public sealed class RenderedStack : IEquatable<RenderedStack>
{
    readonly Lazy<FrozenDictionary<Urn, ResourceState>> _byUrn;
    readonly Lazy<ResourceState?> _root;

    /// <summary>
    /// A stack of <paramref name="resources"/>, the stack resource itself among them;
    /// a URN given twice is an <see cref="ArgumentException"/>.
    /// </summary>
    public RenderedStack(string project, string name, IEnumerable<ResourceState> resources)
    {
        Project = project;
        Name = name;
        Resources = [.. resources.OrderBy(static r => r.Urn)];
        for (var i = 1; i < Resources.Length; i++)
        {
            if (Resources[i - 1].Urn == Resources[i].Urn)
            {
                throw new ArgumentException($"Duplicate resource URN '{Resources[i].Urn}'.", nameof(resources));
            }
        }

        _byUrn = new(() => Resources.ToFrozenDictionary(static r => r.Urn));
        _root = new(() => Resources.FirstOrDefault(static r => r.Type == Urn.StackType));
    }

    /// <summary>The project, e.g. <c>groundwork</c>.</summary>
    public string Project { get; }

    /// <summary>The stack's name, e.g. <c>prod</c>.</summary>
    public string Name { get; }

    /// <summary>All resources, components and the stack itself included, default providers left out.</summary>
    public ImmutableArray<ResourceState> Resources { get; }

    /// <summary>The stack resource itself; null where a program failed before it was made.</summary>
    public ResourceState? Root => _root.Value;

    /// <summary>The stack's outputs.</summary>
    public MapValue Outputs => Root?.Outputs ?? MapValue.Empty;

    /// <summary>The resource with that URN, or null.</summary>
    public ResourceState? Find(Urn urn) => _byUrn.Value.GetValueOrDefault(urn);

    /// <inheritdoc/>
    public bool Equals(RenderedStack? other) =>
        other is not null
        && string.Equals(Project, other.Project, StringComparison.Ordinal)
        && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && Resources.AsSpan().SequenceEqual(other.Resources.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RenderedStack);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Project, Name, Resources.Length);
}
