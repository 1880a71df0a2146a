using System.Runtime.CompilerServices;

namespace Groundwork.Policies.Engine;

/// <summary>One effective IAM grant: who may do what, where.</summary>
/// <param name="Source">The IAM resource that makes it.</param>
/// <param name="Property">Where the member stands in it.</param>
/// <param name="Principal">Who.</param>
/// <param name="Role">The role; null where it isn't known.</param>
/// <param name="Scope">The property that names what is granted on, e.g. <c>secretId</c>; the type's own scope for a project.</param>
/// <param name="Condition">The CEL expression that bounds it; null where there is none, empty where it isn't known.</param>
public sealed record Grant(ResourceInputs Source, Property Property, Principal Principal, string? Role, Property Scope, string? Condition)
{
    /// <summary>
    /// The kind of thing granted on, from the source's type: <c>project</c>, <c>folder</c>, <c>organization</c>, <c>bucket</c>,
    /// <c>secret</c>…
    /// </summary>
    public string Kind { get; } = GrantReader.KindOf(Source.Type);

    /// <summary>Whether it holds for a whole project, folder or organisation.</summary>
    public bool IsBroad => Kind is "project" or "folder" or "organization";

    /// <summary>Whether both are the same grant of the same stack; two that say the same are two.</summary>
    public bool Equals(Grant? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
