using System.Globalization;
using Kms = Pulumi.Gcp.Kms;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>
/// Backups in full daily and incrementally each hour, encrypted before they are uploaded; their copy to the vault;
/// and the daily proof that they restore.
/// Defines one <see cref="ScheduledFunction"/> each for backing up, copying and verifying,
/// and the <c>kms.CryptoKeyIAMMember</c>s of those that encrypt and decrypt.
/// </summary>
public sealed class BackupSchedule : ComponentResource
{
    /// <summary>Makes the functions and their schedules.</summary>
    public BackupSchedule(string name, BackupScheduleArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/resilience:BackupSchedule", name, args, options)
    {
        BackupScheduleArgs.CheckFigures(args.Full, args.Incremental, args.KeepIncrementalDays, args.BackupRpoMinutes);

        var runtime = args.Runtime.Args;
        var child = new ComponentResourceOptions { Parent = this };

        var encrypts = KeyGrant($"{name}-backup-key", "roles/cloudkms.cryptoKeyEncrypterDecrypter", args.BackupIdentity.Member, args);
        var decrypts = KeyGrant($"{name}-verify-key", "roles/cloudkms.cryptoKeyDecrypter", args.VerifyIdentity.Member, args);

        var backup = new ScheduledFunction($"{name}-backup", new()
        {
            Runtime = args.Runtime,
            Identity = args.BackupIdentity,
            FunctionName = "backup",
            Target = "backup",
            Runbook = "damaged-database",
            After = [.. args.Vault.Key.Grants, encrypts],
            Permissions = new Dictionary<string, FunctionPermissions>
            {
                ["export"] = new(
                    ["cloudsql.instances.export", "cloudsql.instances.get"],
                    RecoveryGrants.OnInstances(runtime.Cloud.Services.Project, args.Database)),
            },
            Environment = new Dictionary<string, Input<string>>(DatabaseVariables.Of(args.Runtime, args.Database, args.BackupIdentity))
            {
                ["BACKUP_BUCKET"] = args.Vault.BucketName,
                ["BACKUP_KEY"] = args.Vault.Key.Id,
                ["BACKUP_RPO_MINUTES"] = Number(args.BackupRpoMinutes),
                ["COUNTED_TABLES"] = string.Join(',', args.CountedTables),
                ["EXPORT_BUCKET"] = args.Vault.ExportBucketName,
                ["FULL_SCHEDULE"] = args.Full.Line,
                ["INCREMENTAL_SCHEDULE"] = args.Incremental.Line,
                ["KEEP_FULL_BACKUPS"] = Number(args.KeepFullBackups),
                ["KEEP_INCREMENTAL_DAYS"] = Number(args.KeepIncrementalDays),
                ["VAULT_REGION"] = args.Vault.Key.Location,
            },
            Jobs = new Dictionary<string, ScheduledJobArgs>
            {
                ["full"] = new()
                {
                    Description = "backup: full",
                    Schedule = args.Full,
                    Body = """{"kind":"full"}""",
                    SuccessMetric = "backup/full_succeeded",
                },
                ["incremental"] = new()
                {
                    Description = "backup: incremental",
                    Schedule = args.Incremental,
                    Body = """{"kind":"incremental"}""",
                    SuccessMetric = "backup/incremental_succeeded",
                },
            },
        }, child);

        _ = new ScheduledFunction($"{name}-vault", new()
        {
            Runtime = args.Runtime,
            Identity = args.CopyIdentity,
            FunctionName = "vault",
            Target = "vault",
            Runbook = "damaged-database",
            Environment = new Dictionary<string, Input<string>>
            {
                ["BACKUP_BUCKET"] = args.Vault.BucketName,
                ["VAULT_BUCKET"] = args.Vault.VaultBucketName,
            },
            Jobs = new Dictionary<string, ScheduledJobArgs>
            {
                ["copy"] = new() { Description = "vault: copy", Schedule = args.Copy, SuccessMetric = "vault/succeeded" },
            },
        }, child);

        var verifying = new VerifyingFunction(args.Runtime, args.Vault, args.Database, args.VerifyIdentity, args.CountedTables);

        _ = new ScheduledFunction($"{name}-verify", verifying.Args(
            "verify",
            decrypts,
            new() { Description = "verification: daily", Schedule = args.Verification, SuccessMetric = "verify/good" }), child);

        BackupUrl = Output.Create(backup.Url);

        RegisterOutputs();
    }

    /// <summary>Address of the function that backs up. Known before it is made.</summary>
    [Output("backupUrl")]
    public Output<string> BackupUrl { get; }

    Kms.CryptoKeyIAMMember KeyGrant(string name, string role, Input<string> member, BackupScheduleArgs args) => new(name, new()
    {
        CryptoKeyId = args.Vault.Key.Id,
        Role = role,
        Member = member,
    }, Child.Of(this, args.Runtime.Args.Cloud.Services.Api(GoogleApi.CloudKms)));

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
