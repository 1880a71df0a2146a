using System.Collections.Immutable;
using Groundwork.Plan;

namespace Groundwork.Preview.Audit.Grants;

/// <summary>Something sensitive, and who reaches it.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Kind"><c>secret</c>, <c>backupBucket</c>, <c>database</c>, <c>key</c> or <c>project</c>.</param>
/// <param name="Urn">The resource; for the project, the stack itself.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Access">Who reaches it, ordered by member, role and source.</param>
sealed record SensitiveResource(string Stack, string Kind, Urn Urn, string Name, ImmutableArray<ResourceAccess> Access);
