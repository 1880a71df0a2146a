namespace Groundwork.Infra.Gcp.Platform;

/// <summary>
/// A customer-managed key in one location, with the grants that must be there before anything is encrypted with it.
/// Whoever uses <see cref="Id"/> depends on <see cref="Grants"/>: <c>Child.Of(this, api, key.Grants)</c>.
/// </summary>
/// <param name="Location">Location of the key, e.g. <c>us-central1</c>.</param>
/// <param name="Id">Full id, <c>projects/…/locations/…/keyRings/…/cryptoKeys/…</c>. Unknown until first applied.</param>
/// <param name="Grants">Grants to the service agents that encrypt with it.</param>
public sealed record CmekKey(string Location, Output<string> Id, ImmutableArray<Resource> Grants);
