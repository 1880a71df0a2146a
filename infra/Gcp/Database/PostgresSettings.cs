using System.Globalization;
using Sql = Pulumi.Gcp.Sql;

namespace Groundwork.Infra.Gcp.Database;

/// <summary>The settings of an instance. Primary and replica are made by the same lines; only what is marked so differs.</summary>
static class PostgresSettings
{
    // gcp-practice 3.2: CIS 6.2.1 to 6.2.8, then what an operator needs to explain a slow minute.
    static readonly ImmutableSortedDictionary<string, string> Flags = new Dictionary<string, string>
    {
        ["cloudsql.enable_pgaudit"] = "on",
        ["cloudsql.iam_authentication"] = "on",
        ["log_checkpoints"] = "on",
        ["log_connections"] = "on",
        ["log_disconnections"] = "on",
        ["log_error_verbosity"] = "default",
        ["log_executor_stats"] = "off",
        ["log_lock_waits"] = "on",
        ["log_min_duration_statement"] = "-1",
        ["log_min_error_statement"] = "error",
        ["log_min_messages"] = "warning",
        ["log_statement"] = "ddl",
        ["pgaudit.log"] = "ddl,role",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    internal static Sql.Inputs.DatabaseInstanceSettingsArgs Of(PostgresInstanceArgs instance, bool isPrimary, PostgresDatabaseArgs args)
    {
        var settings = new Sql.Inputs.DatabaseInstanceSettingsArgs
        {
            Edition = instance.Tier.Edition,
            Tier = instance.Tier.Name,
            AvailabilityType = instance.HighAvailability ? "REGIONAL" : "ZONAL",
            ActivationPolicy = "ALWAYS",
            DiskType = "PD_SSD",
            DiskSize = args.DiskSizeGb,
            DiskAutoresize = true,
            DiskAutoresizeLimit = args.DiskLimitGb,
            DeletionProtectionEnabled = args.DeletionProtection,
            IpConfiguration = Connections(args),
            DatabaseFlags = DatabaseFlags(args.MaxConnections),
            InsightsConfig = new Sql.Inputs.DatabaseInstanceSettingsInsightsConfigArgs
            {
                QueryInsightsEnabled = true,
                QueryPlansPerMinute = 5,
                QueryStringLength = 1_024,
                RecordApplicationTags = true,
                RecordClientAddress = true,
            },
            UserLabels = args.Cloud.Labels.For("database", "confidential"),
        };

        // Cloud SQL refuses these on a replica; it gets them when it becomes a primary.
        if (isPrimary)
        {
            BackUp(settings, args.Backup);
            Maintain(settings, args.Maintenance);
            settings.PasswordValidationPolicy = new Sql.Inputs.DatabaseInstanceSettingsPasswordValidationPolicyArgs
            {
                EnablePasswordPolicy = true,
                MinLength = 14,
                Complexity = "COMPLEXITY_DEFAULT",
                DisallowUsernameSubstring = true,
                ReuseInterval = 5,
            };
        }

        return settings;
    }

    static Sql.Inputs.DatabaseInstanceSettingsIpConfigurationArgs Connections(PostgresDatabaseArgs args) => new()
    {
        Ipv4Enabled = false,
        PrivateNetwork = args.Network.NetworkId,
        AllocatedIpRange = args.Network.PrivateServicesRangeName,
        EnablePrivatePathForGoogleCloudServices = false,
        SslMode = args.SslMode,
        ServerCaMode = "GOOGLE_MANAGED_CAS_CA",
        ServerCertificateRotationMode = "AUTOMATIC_ROTATION_DURING_MAINTENANCE",
    };

    static Sql.Inputs.DatabaseInstanceSettingsDatabaseFlagArgs[] DatabaseFlags(int maxConnections) =>
    [
        .. Flags
            // A replica that takes fewer connections than its primary can't replay its log.
            .Add("max_connections", maxConnections.ToString(CultureInfo.InvariantCulture))
            .Select(flag => new Sql.Inputs.DatabaseInstanceSettingsDatabaseFlagArgs { Name = flag.Key, Value = flag.Value }),
    ];

    static void BackUp(Sql.Inputs.DatabaseInstanceSettingsArgs settings, PostgresBackupArgs backup)
    {
        settings.BackupConfiguration = new Sql.Inputs.DatabaseInstanceSettingsBackupConfigurationArgs
        {
            Enabled = true,
            StartTime = backup.StartTime,
            Location = backup.Location,
            PointInTimeRecoveryEnabled = true,
            TransactionLogRetentionDays = backup.TransactionLogDays,
            BackupRetentionSettings = new Sql.Inputs.DatabaseInstanceSettingsBackupConfigurationBackupRetentionSettingsArgs
            {
                RetainedBackups = backup.Retained,
                RetentionUnit = "COUNT",
            },
        };
        settings.RetainBackupsOnDelete = true;
        settings.FinalBackupConfig = new Sql.Inputs.DatabaseInstanceSettingsFinalBackupConfigArgs
        {
            Enabled = true,
            RetentionDays = backup.FinalBackupDays,
        };
    }

    static void Maintain(Sql.Inputs.DatabaseInstanceSettingsArgs settings, MaintenanceArgs maintenance)
    {
        settings.MaintenanceWindow = new Sql.Inputs.DatabaseInstanceSettingsMaintenanceWindowArgs
        {
            Day = maintenance.Day,
            Hour = maintenance.Hour,
            UpdateTrack = "stable",
        };

        if (maintenance is { DenyFrom: { } from, DenyTo: { } to })
        {
            settings.DenyMaintenancePeriod = new Sql.Inputs.DatabaseInstanceSettingsDenyMaintenancePeriodArgs
            {
                StartDate = from,
                EndDate = to,
                Time = "00:00:00",
            };
        }
    }
}
