using Groundwork.Functions.Databases;
using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Verification;

/// <summary>What the verification needs to know.</summary>
sealed record VerifySettings
{
    public required Topology Topology { get; init; }

    /// <summary>Start of the names of instances it makes; its identity may touch no others.</summary>
    public required string Prefix { get; init; }

    public required string BackupBucket { get; init; }

    public required FactTables Facts { get; init; }

    public required TimeSpan RecoveryPoint { get; init; }

    /// <summary>Age that the newest backup may have.</summary>
    public required TimeSpan BackupAge { get; init; }

    public static VerifySettings Read(SettingsReader settings)
    {
        var topology = Topology.Read(settings);
        var prefix = settings.Matching(
            "VERIFY_PREFIX",
            "[a-z][-a-z0-9]{2,40}-",
            "a name prefix that ends with '-', such as trading-bot-verify-");
        if (topology.Instances.Any(instance => instance.StartsWith(prefix, StringComparison.Ordinal)))
            settings.Reject($"VERIFY_PREFIX must not fit any of INSTANCES, got '{prefix}': what it names is deleted.");

        return new VerifySettings
        {
            Topology = topology,
            Prefix = prefix,
            BackupBucket = settings.Bucket("BACKUP_BUCKET"),
            Facts = FactTables.Read(settings),
            RecoveryPoint = TimeSpan.FromSeconds(settings.Number("RPO_SECONDS", 1, 86400, 300)),
            BackupAge = TimeSpan.FromHours(settings.Number("BACKUP_AGE_HOURS", 1, 720, 26)),
        };
    }
}
