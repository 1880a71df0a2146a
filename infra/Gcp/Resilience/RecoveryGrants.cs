using Groundwork.Infra.Gcp.Database;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>Conditions that limit a grant where there is no policy on the resource itself, such as on a Cloud SQL instance.</summary>
static class RecoveryGrants
{
    /// <summary>Only the instances of a database.</summary>
    internal static string OnInstances(CloudProject project, PostgresDatabase database) => Instance(string.Join(
        " || ",
        database.Instances.Values.Select(instance => $"resource.name == \"projects/{project.Id}/instances/{instance.Name}\"")));

    /// <summary>Only instances whose names begin so.</summary>
    internal static string OnPrefix(CloudProject project, string prefix) =>
        Instance($"resource.name.startsWith(\"projects/{project.Id}/instances/{prefix}\")");

    /// <summary>Only these global backend services.</summary>
    internal static Output<string> OnBackendServices(CloudProject project, IReadOnlyList<Input<string>> names)
    {
        Output<string> Named(Input<string> name) =>
            Output.Format($"resource.name == \"projects/{project.Id}/global/backendServices/{name}\"");

        var any = names.Skip(1).Aggregate(Named(names[0]), (all, name) => Output.Format($"{all} || {Named(name)}"));
        return Output.Format($"resource.type == \"compute.googleapis.com/BackendService\" && ({any})");
    }

    static string Instance(string which) => $"resource.type == \"sqladmin.googleapis.com/Instance\" && ({which})";
}
