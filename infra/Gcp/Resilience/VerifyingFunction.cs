using Groundwork.Infra.Gcp.Database;
using Groundwork.Infra.Gcp.Identity;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>
/// A function that restores the newest backup, and a point in time, into instances of its own, checks them and deletes them.
/// </summary>
/// <param name="Runtime">What all functions share.</param>
/// <param name="Vault">Where the backups are.</param>
/// <param name="Database">Database whose backups they are.</param>
/// <param name="Identity">Who restores and checks.</param>
/// <param name="CountedTables">Tables whose rows are counted.</param>
sealed record VerifyingFunction(
    FunctionRuntime Runtime,
    BackupVault Vault,
    PostgresDatabase Database,
    ServiceIdentity Identity,
    IReadOnlyList<string> CountedTables)
{
    internal ScheduledFunctionArgs Args(string functionName, Resource decrypts, ScheduledJobArgs job)
    {
        var project = Runtime.Args.Cloud.Services.Project;
        var prefix = $"{Runtime.Args.Cloud.Naming.ResourceName(functionName)}-";

        return new()
        {
            Runtime = Runtime,
            Identity = Identity,
            FunctionName = functionName,
            Target = "verify",
            Runbook = "damaged-database",
            After = [.. Vault.Key.Grants, decrypts],
            Permissions = new Dictionary<string, FunctionPermissions>
            {
                ["source"] = new(
                    ["cloudsql.backupRuns.get", "cloudsql.backupRuns.list", "cloudsql.instances.clone", "cloudsql.instances.get"],
                    RecoveryGrants.OnInstances(project, Database)),
                // It can delete what it made, and nothing else: the names begin with its own.
                ["copies"] = new(
                    [
                        "cloudsql.instances.clone", "cloudsql.instances.create", "cloudsql.instances.delete", "cloudsql.instances.get",
                        "cloudsql.instances.login",
                        "cloudsql.instances.restoreBackup",
                    ],
                    RecoveryGrants.OnPrefix(project, prefix)),
                // A list has no instance to limit it to.
                ["list"] = new(["cloudsql.instances.list"]),
            },
            Environment = new Dictionary<string, Input<string>>(DatabaseVariables.Of(Runtime, Database, Identity))
            {
                ["BACKUP_BUCKET"] = Vault.BucketName,
                ["BACKUP_KEY"] = Vault.Key.Id,
                ["COUNTED_TABLES"] = string.Join(',', CountedTables),
                ["VERIFY_PREFIX"] = prefix,
            },
            Jobs = new Dictionary<string, ScheduledJobArgs> { ["run"] = job },
        };
    }
}
