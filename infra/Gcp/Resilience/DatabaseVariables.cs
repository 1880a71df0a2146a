using Groundwork.Infra.Gcp.Database;
using Groundwork.Infra.Gcp.Identity;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>The settings by which a function finds the database and its instances.</summary>
static class DatabaseVariables
{
    internal static Dictionary<string, Input<string>> Of(FunctionRuntime runtime, PostgresDatabase database, ServiceIdentity identity)
    {
        // Home comes first wherever the primary is: the fence's priorities go by that order.
        var instances = database.Instances.Values.OrderByDescending(instance => instance.Region == database.HomeRegion).ToArray();

        return new()
        {
            ["DATABASE_HOST"] = runtime.Args.DatabaseHost,
            ["DATABASE_NAME"] = database.DatabaseName,
            ["DATABASE_USER"] = identity.DatabaseUserName,
            ["INSTANCES"] = string.Join(',', instances.Select(instance => instance.Name)),
            ["REGIONS"] = string.Join(',', instances.Select(instance => instance.Region)),
        };
    }
}
