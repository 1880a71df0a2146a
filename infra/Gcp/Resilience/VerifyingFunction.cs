using Groundwork.Infra.Gcp.Database;
using Groundwork.Infra.Gcp.Identity;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>A function that restores the newest backup, and a point in time, into instances of its own, checks them and deletes them.</summary>
static class VerifyingFunction
{
    internal static ScheduledFunctionArgs Args(
        FunctionRuntime runtime,
        BackupVault vault,
        PostgresDatabase database,
        ServiceIdentity identity,
        string functionName,
        IReadOnlyList<string> countedTables,
        Resource decrypts,
        ScheduledJobArgs job)
    {
        var project = runtime.Args.Cloud.Services.Project;
        var prefix = $"{runtime.Args.Cloud.Naming.ResourceName(functionName)}-";

        return new()
        {
            Runtime = runtime,
            Identity = identity,
            FunctionName = functionName,
            Target = "verify",
            Runbook = "damaged-database",
            After = [.. vault.Key.Grants, decrypts],
            Permissions = new Dictionary<string, FunctionPermissions>
            {
                ["source"] = new(
                    ["cloudsql.backupRuns.get", "cloudsql.backupRuns.list", "cloudsql.instances.clone", "cloudsql.instances.get"],
                    RecoveryGrants.OnInstances(project, database)),
                // It can delete what it made, and nothing else: the names begin with its own.
                ["copies"] = new(
                    [
                        "cloudsql.instances.clone", "cloudsql.instances.create", "cloudsql.instances.delete", "cloudsql.instances.get", "cloudsql.instances.login",
                        "cloudsql.instances.restoreBackup",
                    ],
                    RecoveryGrants.OnPrefix(project, prefix)),
                // A list has no instance to limit it to.
                ["list"] = new(["cloudsql.instances.list"]),
            },
            Environment = new Dictionary<string, Input<string>>(DatabaseVariables.Of(runtime, database, identity))
            {
                ["BACKUP_BUCKET"] = vault.BucketName,
                ["BACKUP_KEY"] = vault.Key.Id,
                ["COUNTED_TABLES"] = string.Join(',', countedTables),
                ["VERIFY_PREFIX"] = prefix,
            },
            Jobs = new Dictionary<string, ScheduledJobArgs> { ["run"] = job },
        };
    }
}
