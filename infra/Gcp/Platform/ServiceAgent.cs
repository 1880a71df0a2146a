namespace Groundwork.Infra.Gcp.Platform;

/// <summary>Google's own account that acts for a project when one of its APIs reads a key, a topic or a bucket.</summary>
/// <param name="Api">API it belongs to, e.g. <c>sqladmin.googleapis.com</c>.</param>
/// <param name="Member">IAM member, <c>serviceAccount:service-123456789012@…</c>.</param>
/// <param name="Exists">What must be there before anything is granted to it.</param>
public sealed record ServiceAgent(string Api, Output<string> Member, ImmutableArray<Resource> Exists);
