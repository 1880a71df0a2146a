using System.Collections.Immutable;
using Groundwork.Plan;

namespace Groundwork.Preview.Audit.Grants;

/// <summary>One identity and all that it is granted.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Member">
/// The member, e.g. <c>group:admins@example.com</c>, or a service account of the stack as <c>account:&lt;logical name&gt;</c>, or another
/// identity of it, such as an agent of Google's or a log sink, as <c>agent:&lt;logical name&gt;</c>; <c>unknown</c>, or <c>[secret]</c>.
/// </param>
/// <param name="Account">The resource that it is; null where the stack doesn't make it.</param>
/// <param name="Purpose">The account's own description; empty where none is declared.</param>
/// <param name="Grants">Its grants, ordered by scope and role; removed ones too.</param>
sealed record IdentityGrants(string Stack, string Member, Urn? Account, string Purpose, ImmutableArray<EffectiveGrant> Grants);
