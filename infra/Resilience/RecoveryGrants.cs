using Groundwork.Infra.Database;

namespace Groundwork.Infra.Resilience;

/// <summary>Conditions that limit a grant of Cloud SQL, which has no policy of its own on an instance.</summary>
static class RecoveryGrants
{
    /// <summary>Only the instances of a database.</summary>
    internal static string OnInstances(CloudProject project, PostgresDatabase database) => Instance(string.Join(
        " || ",
        database.Instances.Values.Select(instance => $"resource.name == \"projects/{project.Id}/instances/{instance.Name}\"")));

    /// <summary>Only instances whose names begin so.</summary>
    internal static string OnPrefix(CloudProject project, string prefix) => Instance($"resource.name.startsWith(\"projects/{project.Id}/instances/{prefix}\")");

    static string Instance(string which) => $"resource.type == \"sqladmin.googleapis.com/Instance\" && ({which})";
}
