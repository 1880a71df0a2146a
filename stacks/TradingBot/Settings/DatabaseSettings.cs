using Groundwork.Infra.Gcp.Database;
using Groundwork.Stacks.Common;

namespace Groundwork.Stacks.TradingBot.Settings;

/// <summary>The database: machines, backups, maintenance.</summary>
public sealed record DatabaseSettings
{
    /// <summary>Major version.</summary>
    public required string Version { get; init; }

    /// <summary>Machine in the primary region.</summary>
    public required DatabaseInstanceSettings Primary { get; init; }

    /// <summary>Machine in the standby region.</summary>
    public required DatabaseInstanceSettings Standby { get; init; }

    /// <summary>Backups and point-in-time recovery.</summary>
    public required PostgresBackupArgs Backup { get; init; }

    /// <summary>When Google may restart the instances.</summary>
    public required MaintenanceArgs Maintenance { get; init; }

    /// <summary>What a connection must bring.</summary>
    public required string SslMode { get; init; }

    /// <summary>Connections an instance takes, the same on both.</summary>
    public required int MaxConnections { get; init; }

    /// <summary>Disk at first, in GiB.</summary>
    public required int DiskSizeGb { get; init; }

    /// <summary>GiB that the disk may grow to.</summary>
    public required int DiskLimitGb { get; init; }

    /// <summary>Whether the replica is designated to take over; off for the first update.</summary>
    public required bool DesignateFailoverReplica { get; init; }

    /// <summary>Step by which the primary follows the active region.</summary>
    public required SwitchoverStep Switchover { get; init; }

    internal static DatabaseSettings Read(SettingsNode node, string activeRegion)
    {
        var edition = node.Text("edition");

        var settings = new DatabaseSettings
        {
            Version = node.Text("version", PostgresLimits.Version),
            Primary = node.Section("primary", section => DatabaseInstanceSettings.Read(section, edition)),
            Standby = node.Section("standby", section => DatabaseInstanceSettings.Read(section, edition)),
            Backup = node.Section("backup", section => new PostgresBackupArgs
            {
                StartTime = section.Text("startTime"),
                Location = section.Text("location"),
                Retained = section.Whole("retained", 1, 365),
                TransactionLogDays = section.Whole("transactionLogDays", 1, 35),
                FinalBackupDays = section.Whole("finalBackupDays", 1, 365),
            }),
            Maintenance = node.Section("maintenance", section => PostgresLimits.Maintenance(new MaintenanceArgs
            {
                Day = section.Whole("day", 1, 7),
                Hour = section.Whole("hour", 0, 23),
                DenyFrom = section.Has("denyFrom") ? section.Text("denyFrom") : null,
                DenyTo = section.Has("denyTo") ? section.Text("denyTo") : null,
            })),
            SslMode = node.Text("sslMode", PostgresLimits.SslMode),
            MaxConnections = node.Whole("maxConnections", 25, 10_000),
            DiskSizeGb = node.Whole("diskSizeGb", 10, 65_536),
            DiskLimitGb = node.Whole("diskLimitGb", 10, 65_536),
            DesignateFailoverReplica = node.Flag("designateFailoverReplica"),
            Switchover = node.Text("switchover", PostgresLimits.Switchover),
        };

        PostgresLimits.Edition(settings.Primary.Tier, [settings.Standby.Tier], settings.Backup.TransactionLogDays);
        PostgresLimits.BackupLocation(settings.Backup.Location, activeRegion);
        PostgresLimits.Disk(settings.DiskSizeGb, settings.DiskLimitGb);
        PostgresLimits.Failover(settings.DesignateFailoverReplica, settings.Primary.Tier, replicas: 1);

        return settings;
    }
}
