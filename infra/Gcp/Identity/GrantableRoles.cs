namespace Groundwork.Infra.Gcp.Identity;

/// <summary>Which roles may be granted on a whole project, and where to grant the others.</summary>
static class GrantableRoles
{
    static readonly ImmutableArray<string> Basic = ["roles/browser", "roles/editor", "roles/owner", "roles/viewer"];

    // First match wins; the text ends the sentence "grant it on …".
    static readonly ImmutableArray<(string Prefix, string Where)> Narrower =
    [
        ("roles/artifactregistry.reader", "the repository (ImageRepository)"),
        ("roles/artifactregistry.writer", "the repository (ImageRepository)"),
        ("roles/cloudkms.", "the key (EncryptionKeys)"),
        ("roles/cloudsql.", "the instances (PostgresDatabaseArgs.Clients)"),
        ("roles/iam.serviceAccountTokenCreator", "the account (ServiceIdentityArgs)"),
        ("roles/iam.serviceAccountUser", "the account (ServiceIdentityArgs.Users)"),
        ("roles/iam.workloadIdentityUser", "the account (ServiceIdentityArgs.Workloads)"),
        ("roles/pubsub.publisher", "the topic"),
        ("roles/pubsub.subscriber", "the subscription"),
        ("roles/run.invoker", "the service"),
        ("roles/secretmanager.", "the secret (SecretStoreArgs.Secrets)"),
        ("roles/storage.", "the bucket"),
    ];

    internal static IReadOnlyList<string> Check(IReadOnlyList<string> roles)
    {
        foreach (var role in roles)
            Check(role);

        return roles.Distinct(StringComparer.Ordinal).Count() == roles.Count
            ? [.. roles.Order(StringComparer.Ordinal)]
            : throw new ArgumentException($"ProjectRoles must name each role once, got {string.Join(", ", roles)}.");
    }

    static void Check(string role)
    {
        _ = Require.Matches(
            role,
            "roles/[a-zA-Z0-9_.]+|projects/[^/]+/roles/[a-zA-Z0-9_.]+",
            "a role such as roles/logging.logWriter",
            "ProjectRoles");

        if (Basic.Contains(role))
            throw new ArgumentException(
                $"ProjectRoles must not hold a basic role, got {role}; name the roles that are used, such as roles/logging.logWriter.");

        if (role.EndsWith("admin", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException(
                $"ProjectRoles must not hold an administrator's role, got {role}; make a custom role of the permissions that are used.");

        foreach (var (prefix, where) in Narrower)
        {
            if (role.StartsWith(prefix, StringComparison.Ordinal))
                throw new ArgumentException($"ProjectRoles must not hold {role}; grant it on {where}.");
        }
    }
}
