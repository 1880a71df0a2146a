using ArtifactRegistry = Pulumi.Gcp.ArtifactRegistry;

namespace Groundwork.Infra.Gcp.Delivery;

/// <summary>Grants on one repository of Artifact Registry, never on the project.</summary>
static class RepositoryGrants
{
    internal const string Reader = "roles/artifactregistry.reader";
    internal const string Writer = "roles/artifactregistry.writer";

    /// <summary>One grant for each member, named <c>{name}-{key}</c>.</summary>
    internal static void Define(
        string name,
        string role,
        ArtifactRegistry.Repository repository,
        IReadOnlyDictionary<string, Input<string>> members,
        CustomResourceOptions options)
    {
        foreach (var (key, member) in members.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            _ = new ArtifactRegistry.RepositoryIamMember($"{name}-{key}", new()
            {
                Location = repository.Location,
                // Known before the repository is made, as its name is not.
                Repository = repository.RepositoryId,
                Role = role,
                Member = member,
            }, options);
        }
    }
}
