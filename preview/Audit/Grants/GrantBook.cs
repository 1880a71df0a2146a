using System.Collections.Immutable;

namespace Groundwork.Preview.Audit.Grants;

/// <summary>Who may do what, from both sides. Only grants that these stacks make are seen.</summary>
/// <param name="Identities">Who holds grants, ordered by stack and member.</param>
/// <param name="Resources">
/// Who reaches what is sensitive: secrets, backup buckets, databases, keys, the project; ordered by stack, kind and URN.
/// </param>
sealed record GrantBook(ImmutableArray<IdentityGrants> Identities, ImmutableArray<SensitiveResource> Resources)
{
    /// <summary>A book of nothing.</summary>
    public static GrantBook Empty { get; } = new([], []);
}
