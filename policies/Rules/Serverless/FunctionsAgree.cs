using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Serverless;

/// <summary>Functions that share a setting have the same value for it.</summary>
public sealed class FunctionsAgree : StackRule
{
    /// <summary>Environment variables that have one value in all functions.</summary>
    public static readonly Setting<Sequence<string>> Variables = new(
        "variables",
        "Environment variables that have one value in all functions.",
        (Sequence<string>)
        [
            "ADDRESSES", "ADDRESS_SECRET_NAME", "ALERT_TOPIC", "AUTOSCALERS", "BACKEND_SERVICES", "BACKUP_BUCKET", "CONTROL_TOPIC",
            "COUNTED_TABLES", "DATABASE_HOST", "DATABASE_NAME",
            "DNS_NAME", "DNS_ZONE", "FAILOVER_URL", "FENCE_POLICY", "FENCE_PRIORITY", "HEALTH_URLS", "HOST_GROUPS", "INSTANCES",
            "KEEP_BACKUPS", "KEEP_LOG_DAYS", "LEASES", "LEASE_BUCKET",
            "LEASE_SECONDS", "LEAST_HOSTS", "MOST_HOSTS", "PROJECT_ID", "REGIONS", "RPO_SECONDS", "SCHEDULE_TIME_ZONE", "STATE_BUCKET",
            "TASK_CALLER", "TASK_QUEUE",
        ]);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-function-agree",
        AppliesTo = "gcp:cloudfunctionsv2/function:Function",
        Severity = Severity.High,
        Summary = "A verification that looks into another bucket than the backup writes to verifies nothing.",
        Remediation = "Make the functions by one component of Infra.Gcp.Resilience.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Variables],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from name in Get(Variables, stack)
        let values = stack.OfType("gcp:cloudfunctionsv2/function:Function")
            .Select(function => function.At($"serviceConfig.environmentVariables.{name}"))
            .Where(static value => !value.IsMissing && !value.IsUnknown)
            .ToArray()
        let counts = values.CountBy(static value => value.Value!).ToDictionary()
        from value in values
        select value.Holds(given => counts[given] * 2 >= values.Length, "be as in the other functions");
}
