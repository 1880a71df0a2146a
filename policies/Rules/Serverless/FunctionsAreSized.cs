using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Serverless;

/// <summary>A function runs a supported runtime with room and time for its work.</summary>
public sealed class FunctionsAreSized : ResourceRule
{
    /// <summary>Environment variables that every function needs.</summary>
    public static readonly Setting<Sequence<string>> Variables = new(
        "variables",
        "Environment variables that every function needs.",
        (Sequence<string>)
        [
            "CALLERS", "FUNCTION_URL", "METRIC_PREFIX", "PROJECT_ID", "SCHEDULE_TIME_ZONE", "STATE_BUCKET", "TASK_CALLER", "TASK_QUEUE",
        ]);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-function-sized",
        AppliesTo = "gcp:cloudfunctionsv2/function:Function",
        Severity = Severity.Medium,
        Summary = "A backup that runs out of time or memory is none, and says so only in its log.",
        Remediation = "Make the function by Infra.Gcp.Resilience.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Variables],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs function)
    {
        yield return function.Require("name").Present();
        yield return function.Require("buildConfig.entryPoint")
            .OneOf("backup", "baseline", "drill", "escalation", "failover", "probe", "report", "vault", "verify");
        yield return function.Require("buildConfig.runtime").OneOf("dotnet8", "dotnet10");
        yield return function.Require("buildConfig.source.storageSource.object").Present();
        yield return function.Require("serviceConfig.allTrafficOnLatestRevision").True();
        yield return function.Require("serviceConfig.availableCpu").AtLeast(0.5);
        yield return function.Require("serviceConfig.availableMemory").OneOf("256Mi", "512Mi", "1Gi", "2Gi", "4Gi");
        yield return function.Require("serviceConfig.maxInstanceCount").AtLeast(2);
        yield return function.Require("serviceConfig.maxInstanceRequestConcurrency").AtLeast(1);
        yield return function.Require("serviceConfig.timeoutSeconds").AtLeast(300);
        foreach (var variable in Get(Variables, function))
        {
            yield return function.Require($"serviceConfig.environmentVariables.{variable}").Present();
        }

        if (function.At("name").AsText() is { } name)
        {
            yield return function.Require("serviceConfig.environmentVariables.FUNCTION_URL").Text(
                url => url.StartsWith($"https://{name}-", StringComparison.Ordinal) && url.EndsWith(".run.app", StringComparison.Ordinal),
                "be the address of this function by name, https://<name>-….run.app");
            yield return function.Require("serviceConfig.environmentVariables.METRIC_PREFIX").Text(
                prefix => prefix.StartsWith("custom.googleapis.com/", StringComparison.Ordinal)
                    && $"/{prefix}".Replace('/', '-').EndsWith($"-{name}", StringComparison.Ordinal),
                "be of custom.googleapis.com and end with the function's own name");
        }

        var target = function.At("buildConfig.entryPoint").AsText() ?? "";
        foreach (var variable in OfTarget.GetValueOrDefault(target, []))
        {
            yield return function.Require($"serviceConfig.environmentVariables.{variable}").Present();
        }

        foreach (var group in Together)
        {
            var any = Verdict.Any(group.Select(variable => function.Require($"serviceConfig.environmentVariables.{variable}").Present()));
            yield return any.Then(
                () => Verdict.All(group.Select(variable => function.Require($"serviceConfig.environmentVariables.{variable}").Present())));
        }
    }

    // What switches the regions, or watches that, goes by all of these; a figure left to its default would differ from the stack's.
    static readonly string[] Switching =
    [
        "ADDRESSES", "ADDRESS_SECRET_NAME", "ALERT_TOPIC", "AUTOSCALERS", "BACKEND_SERVICES", "CONTROL_TOPIC", "DATABASE_HOST", "DNS_NAME",
        "DNS_ZONE", "FENCE_POLICY",
        "FENCE_PRIORITY", "HEALTH_URLS", "HOST_GROUPS", "KEEP_BACKUPS", "KEEP_LOG_DAYS", "LEASES", "LEASE_BUCKET", "LEASE_SECONDS",
        "LEAST_HOSTS", "MOST_HOSTS", "RPO_SECONDS",
    ];

    // What functions/README.md says that a target has no default for.
    static readonly Dictionary<string, string[]> OfTarget = new(StringComparer.Ordinal)
    {
        ["backup"] = ["BACKUP_BUCKET", "BACKUP_KEY", "COUNTED_TABLES"],
        ["baseline"] = ["FIGURES", "FIGURES_PREFIX", "VOLATILITY_FIGURE"],
        ["drill"] = [.. Switching, "COUNTED_TABLES", "EVIDENCE_BUCKET", "FAILOVER_URL", "RTO_SECONDS"],
        ["escalation"] =
        [
            "CONTROL_TOPIC", "ESCALATION_DELAYS", "PAGERDUTY_SECRET_NAME", "SLACK_SECRET_NAME", "TELEGRAM_CHAT", "TELEGRAM_SECRET_NAME",
        ],
        ["failover"] = [.. Switching, "OPERATORS"],
        ["probe"] = ["DATABASE_HOST", "FAILOVER_URL", "HEALTH_URLS"],
        ["report"] = ["ALERT_TOPIC", "FIGURES_PREFIX", "REPORT_BUCKET"],
        ["vault"] = ["BACKUP_BUCKET", "VAULT_BUCKET"],
        ["verify"] = ["BACKUP_BUCKET", "BACKUP_KEY", "COUNTED_TABLES"],
    };

    // Whoever has one of them needs the others.
    static readonly string[][] Together =
    [
        ["DATABASE_HOST", "DATABASE_NAME", "DATABASE_USER", "INSTANCES", "REGIONS"],
        ["BACKUP_RPO_MINUTES", "EXPORT_BUCKET", "FULL_SCHEDULE", "INCREMENTAL_SCHEDULE", "KEEP_FULL_BACKUPS", "KEEP_INCREMENTAL_DAYS"],
    ];
}
