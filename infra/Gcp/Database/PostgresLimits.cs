namespace Groundwork.Infra.Gcp.Database;

/// <summary>What has to fit together in a PostgreSQL database; used by the component, and by settings before anything is made.</summary>
public static class PostgresLimits
{
    const int EnterpriseLogDays = 7;
    const int MostDenyDays = 90;

    /// <summary>A major version that Cloud SQL supports and ENTERPRISE_PLUS has, e.g. <c>POSTGRES_15</c>.</summary>
    public static string Version(string version) => Require.Matches(version, "POSTGRES_1[4-8]", "POSTGRES_14 to POSTGRES_18");

    /// <summary>What a connection must bring: encryption, or a client certificate too.</summary>
    public static string SslMode(string mode) => Require.OneOf(mode, ["ENCRYPTED_ONLY", "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"]);

    /// <summary>A disk that may grow to no less than it starts with.</summary>
    public static void Disk(int sizeGb, int limitGb)
    {
        if (limitGb < sizeGb)
            throw new ArgumentException($"DiskLimitGb must be at least DiskSizeGb ({sizeGb}), got {limitGb}.");
    }

    /// <summary>Machines of one edition, and days of transaction logs that this edition has.</summary>
    public static void Edition(MachineTier primary, IEnumerable<MachineTier> replicas, int transactionLogDays)
    {
        foreach (var replica in replicas)
        {
            if (replica.Edition != primary.Edition)
                throw new ArgumentException(
                    $"All instances must be of one edition: the primary is {primary.Edition}, a replica {replica.Edition}.");
        }

        if (!primary.IsPlus && transactionLogDays > EnterpriseLogDays)
            throw new ArgumentException(
                $"TransactionLogDays must be between 1 and {EnterpriseLogDays} in edition ENTERPRISE, got {transactionLogDays}.");
    }

    /// <summary>Backups that outlive the region of the primary.</summary>
    public static void BackupLocation(string location, string primaryRegion)
    {
        if (location == primaryRegion)
            throw new ArgumentException(
                $"Backup location must not be the primary's region alone, got {location}; give a multi-region such as us.");
    }

    /// <summary>Designation of a replica to take over: one replica, of an edition that has it.</summary>
    public static void Failover(bool designated, MachineTier primary, int replicas)
    {
        if (designated && !primary.IsPlus)
            throw new ArgumentException($"DesignateFailoverReplica needs edition ENTERPRISE_PLUS, got {primary.Edition}.");

        if (designated && replicas != 1)
            throw new ArgumentException($"DesignateFailoverReplica needs one replica, got {replicas}.");
    }

    /// <summary>A step of changing places, as a setting names it: <c>none</c>, <c>promote</c>, <c>demote</c>.</summary>
    public static SwitchoverStep Switchover(string step) => Require.OneOf(step, ["none", "promote", "demote"]) switch
    {
        "promote" => SwitchoverStep.Promote,
        "demote" => SwitchoverStep.Demote,
        _ => SwitchoverStep.None,
    };

    /// <summary>A period without maintenance that has both ends, or none, and lasts 1 to 90 days.</summary>
    public static MaintenanceArgs Maintenance(MaintenanceArgs maintenance)
    {
        if (maintenance.DenyFrom is null != maintenance.DenyTo is null)
            throw new ArgumentException("A period without maintenance must have both DenyFrom and DenyTo, got one of them.");

        if (MaintenanceArgs.TryDay(maintenance.DenyFrom, out var from) && MaintenanceArgs.TryDay(maintenance.DenyTo, out var to)
            && to.DayNumber - from.DayNumber is < 0 or >= MostDenyDays)
        {
            throw new ArgumentException(
                $"A period without maintenance must last 1 to {MostDenyDays} days, got {maintenance.DenyFrom} to {maintenance.DenyTo}.");
        }

        return maintenance;
    }

    internal static void Check(PostgresDatabaseArgs args)
    {
        var regions = args.Instances.Keys.Order(StringComparer.Ordinal).ToArray();
        _ = Require.OneOf(args.PrimaryRegion, regions, "PrimaryRegion");
        _ = Require.OneOf(args.HomeRegion ?? args.PrimaryRegion, regions, "HomeRegion");

        foreach (var (region, instance) in args.Instances)
        {
            if (instance.Key.Location != region)
                throw new ArgumentException(
                    $"The key of the instance in {region} must be of {region}, got one of {instance.Key.Location}.");
        }

        var primary = args.Instances[args.PrimaryRegion].Tier;
        var replicas = args.Instances.Where(entry => entry.Key != args.PrimaryRegion).Select(entry => entry.Value.Tier).ToArray();

        Edition(primary, replicas, args.Backup.TransactionLogDays);
        Failover(args.DesignateFailoverReplica, primary, replicas.Length);

        if (args.Switchover != SwitchoverStep.None && replicas.Length != 1)
            throw new ArgumentException($"Switchover needs one replica, got {replicas.Length}.");

        Disk(args.DiskSizeGb, args.DiskLimitGb);
        BackupLocation(args.Backup.Location, args.PrimaryRegion);

        foreach (var (user, secret) in args.Users)
        {
            _ = Require.Matches(user, "[a-z][a-z0-9_-]{0,62}", "lower-case letters, digits, '-' and '_', starting with a letter", "Users");

            if (secret.Value is null)
                throw new ArgumentException(
                    $"User {user} must have a secret with a generated value, got '{secret.Name}', which has none; "
                        + "set its GeneratedLength.");
        }
    }
}
