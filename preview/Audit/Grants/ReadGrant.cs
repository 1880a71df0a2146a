using Groundwork.Policies.Engine;

namespace Groundwork.Preview.Audit.Grants;

/// <summary>A grant as the policies read it, and as it is shown.</summary>
/// <param name="Raw">As the policies read it.</param>
/// <param name="Shown">As it is shown.</param>
sealed record ReadGrant(Grant Raw, EffectiveGrant Shown);
