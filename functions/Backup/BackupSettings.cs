using Groundwork.Functions.Databases;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Schedules;

namespace Groundwork.Functions.Backup;

/// <summary>What the backup needs to know.</summary>
sealed record BackupSettings
{
    public required string Bucket { get; init; }

    /// <summary>Where Cloud SQL writes its export, which is encrypted from there and deleted.</summary>
    public required string ExportBucket { get; init; }

    /// <summary><c>projects/…/cryptoKeys/…</c> that wraps the data keys.</summary>
    public required string Key { get; init; }

    public required CronLine? FullSchedule { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required int KeepFullBackups { get; init; }

    public required int KeepIncrementalDays { get; init; }

    public required IReadOnlyList<string> CriticalTables { get; init; }

    public required FactTables Facts { get; init; }

    public required Topology Topology { get; init; }

    public required string DatabaseName { get; init; }

    /// <summary>Bytes of the export that one step encrypts.</summary>
    public required int PartBytes { get; init; }

    public static BackupSettings Read(SettingsReader settings, DatabaseSettings database)
    {
        var topology = Topology.Read(settings);
        var figures = new RecoveryFigures
        {
            FullSchedule = settings.Optional("FULL_SCHEDULE", "0 3 * * *"),
            IncrementalSchedule = settings.Optional("INCREMENTAL_SCHEDULE", "0 * * * *"),
            KeepFullBackups = settings.Number("KEEP_FULL_BACKUPS", 1, 3650, 30),
            KeepIncrementalDays = settings.Number("KEEP_INCREMENTAL_DAYS", 0, 3650, 7),
            BackupRpo = TimeSpan.FromMinutes(settings.Number("BACKUP_RPO_MINUTES", 1, 10080, 60)),
            VaultRegion = settings.Region("VAULT_REGION"),
            DataRegions = topology.Regions,
        };
        settings.Reject(RecoveryRules.Check(figures));
        return new BackupSettings
        {
            Bucket = settings.Bucket("BACKUP_BUCKET"),
            ExportBucket = settings.Bucket("EXPORT_BUCKET"),
            Key = settings.Matching(
                "BACKUP_KEY",
                "projects/[^/]+/locations/[^/]+/keyRings/[^/]+/cryptoKeys/[^/]+",
                "projects/P/locations/L/keyRings/R/cryptoKeys/K"),
            FullSchedule = CronLine.Parse(figures.FullSchedule, out _),
            Zone = settings.Zone("SCHEDULE_TIME_ZONE"),
            KeepFullBackups = figures.KeepFullBackups,
            KeepIncrementalDays = figures.KeepIncrementalDays,
            CriticalTables = settings.Names(
                "CRITICAL_TABLES",
                "[a-z_][a-z0-9_]{0,62}",
                "table names",
                "strategies,portfolios,portfolio_rules,api_configuration"),
            Facts = FactTables.Read(settings),
            Topology = topology,
            DatabaseName = database.Name,
            PartBytes = settings.Number("PART_BYTES", 1024, 64 * 1024 * 1024, 16 * 1024 * 1024),
        };
    }
}
