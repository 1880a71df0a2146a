namespace Groundwork.Infra.Gcp.Secrets;

/// <summary>One secret of a <see cref="SecretStore"/>, as other components see it.</summary>
/// <param name="Name">Its name in the store, e.g. <c>database-password</c>.</param>
/// <param name="Id">Full id, <c>projects/…/secrets/…</c>. Unknown until first applied.</param>
/// <param name="Value">Generated value, a secret; <c>null</c> where none is generated.</param>
public sealed record StoredSecret(string Name, Output<string> Id, Output<string>? Value);
