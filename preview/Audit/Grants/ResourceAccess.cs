namespace Groundwork.Preview.Audit.Grants;

/// <summary>A grant as it reaches a resource.</summary>
/// <param name="Via">
/// <c>resource</c>: granted on it; <c>container</c>: on what it is in, e.g. a key ring;
/// <c>project</c>: on the project, and the condition doesn't exclude it.
/// </param>
/// <param name="Grant">The grant.</param>
sealed record ResourceAccess(string Via, EffectiveGrant Grant);
