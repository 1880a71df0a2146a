using Groundwork.Policies.Rules.Serverless;

namespace Groundwork.Policies.Tests.Rules.Serverless;

public sealed class FunctionsAreSizedTests : ResourceRuleTests<FunctionsAreSized>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:cloudfunctionsv2/function:Function", "it")
        .With("name", "trading-bot-backup")
        .With("buildConfig.entryPoint", "backup")
        .With("buildConfig.runtime", "dotnet10")
        .With("buildConfig.source.storageSource.object", "source.zip")
        .With("serviceConfig.allTrafficOnLatestRevision", true)
        .With("serviceConfig.availableCpu", "1")
        .With("serviceConfig.availableMemory", "512Mi")
        .With("serviceConfig.maxInstanceCount", 3)
        .With("serviceConfig.maxInstanceRequestConcurrency", 10)
        .With("serviceConfig.timeoutSeconds", 540)
        .With("serviceConfig.environmentVariables.BACKUP_BUCKET", "value")
        .With("serviceConfig.environmentVariables.CALLERS", "value")
        .With("serviceConfig.environmentVariables.FUNCTION_URL", "https://trading-bot-backup-1.us-east1.run.app")
        .With("serviceConfig.environmentVariables.METRIC_PREFIX", "custom.googleapis.com/trading-bot/backup")
        .With("serviceConfig.environmentVariables.BACKUP_KEY", "value")
        .With("serviceConfig.environmentVariables.COUNTED_TABLES", "value")
        .With("serviceConfig.environmentVariables.PROJECT_ID", "value")
        .With("serviceConfig.environmentVariables.SCHEDULE_TIME_ZONE", "value")
        .With("serviceConfig.environmentVariables.STATE_BUCKET", "value")
        .With("serviceConfig.environmentVariables.TASK_CALLER", "value")
        .With("serviceConfig.environmentVariables.TASK_QUEUE", "value");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("buildConfig.runtime", "dotnet3"), "buildConfig.runtime must be one of dotnet8, dotnet10, got dotnet3.")
        .MissingOrNull("buildConfig.runtime", "buildConfig.runtime must be one of dotnet8, dotnet10, got nothing.")
        .Rejects(
            r => r.With("serviceConfig.allTrafficOnLatestRevision", false),
            "serviceConfig.allTrafficOnLatestRevision must be true, got false.")
        .MissingOrNull("serviceConfig.allTrafficOnLatestRevision", "serviceConfig.allTrafficOnLatestRevision must be true, got nothing.")
        .Rejects(r => r.With("serviceConfig.availableCpu", "0.1"), "serviceConfig.availableCpu must be at least 0.5, got 0.1.")
        .MissingOrNull("serviceConfig.availableCpu", "serviceConfig.availableCpu must be at least 0.5, got nothing.")
        .Rejects(
            r => r.With("serviceConfig.availableMemory", "16Mi"),
            "serviceConfig.availableMemory must be one of 256Mi, 512Mi, 1Gi, 2Gi, 4Gi, got 16Mi.")
        .MissingOrNull(
            "serviceConfig.availableMemory",
            "serviceConfig.availableMemory must be one of 256Mi, 512Mi, 1Gi, 2Gi, 4Gi, got nothing.")
        .Rejects(r => r.With("serviceConfig.maxInstanceCount", 1), "serviceConfig.maxInstanceCount must be at least 2, got 1.")
        .MissingOrNull("serviceConfig.maxInstanceCount", "serviceConfig.maxInstanceCount must be at least 2, got nothing.")
        .Rejects(
            r => r.With("serviceConfig.maxInstanceRequestConcurrency", 0),
            "serviceConfig.maxInstanceRequestConcurrency must be at least 1, got 0.")
        .MissingOrNull(
            "serviceConfig.maxInstanceRequestConcurrency",
            "serviceConfig.maxInstanceRequestConcurrency must be at least 1, got nothing.")
        .Rejects(r => r.With("serviceConfig.timeoutSeconds", 60), "serviceConfig.timeoutSeconds must be at least 300, got 60.")
        .MissingOrNull("serviceConfig.timeoutSeconds", "serviceConfig.timeoutSeconds must be at least 300, got nothing.")
        .MissingOrNull("name", "name must be set, got nothing.")
        .MissingOrNull(
            "buildConfig.entryPoint",
            "buildConfig.entryPoint must be one of backup, baseline, drill, escalation, failover, "
                + "probe, report, vault, verify, got nothing.")
        .Rejects(
            r => r.With("buildConfig.entryPoint", "backups"),
            "buildConfig.entryPoint must be one of backup, baseline, drill, escalation, failover, "
                + "probe, report, vault, verify, got backups.")
        .Rejects(
            r => r.With("serviceConfig.environmentVariables.FUNCTION_URL", "https://trading-bot-verify-1.us-east1.run.app"),
            "serviceConfig.environmentVariables.FUNCTION_URL must be the address of this function by name, https://<name>-….run.app, got "
                + "https://trading-bot-verify-1.us-east1.run.app.")
        .Rejects(
            r => r.With("serviceConfig.environmentVariables.METRIC_PREFIX", "custom.googleapis.com/trading-bot/vault"),
            "serviceConfig.environmentVariables.METRIC_PREFIX must be of custom.googleapis.com and end with the function's own name, got "
                + "custom.googleapis.com/trading-bot/vault.")
        .MissingOrNull("buildConfig.source.storageSource.object", "buildConfig.source.storageSource.object must be set, got nothing.")
        .MissingOrNull(
            "serviceConfig.environmentVariables.STATE_BUCKET",
            "serviceConfig.environmentVariables.STATE_BUCKET must be set, got nothing.")
        .MissingOrNull(
            "serviceConfig.environmentVariables.BACKUP_BUCKET",
            "serviceConfig.environmentVariables.BACKUP_BUCKET must be set, got nothing.")
        .Rejects(
            r => r.With("buildConfig.entryPoint", "vault"),
            "serviceConfig.environmentVariables.VAULT_BUCKET must be set, got nothing.")
        .Rejects(
            r => Report(r).Without("serviceConfig.environmentVariables.ALERT_TOPIC"),
            "serviceConfig.environmentVariables.ALERT_TOPIC must be set, got nothing.")
        .Rejects(
            r => r.With("buildConfig.entryPoint", "probe"),
            "serviceConfig.environmentVariables.DATABASE_HOST must be set, got nothing.",
            "serviceConfig.environmentVariables.FAILOVER_URL must be set, got nothing.",
            "serviceConfig.environmentVariables.HEALTH_URLS must be set, got nothing.")
        .Rejects(
            r => Together(r).Without("serviceConfig.environmentVariables.KEEP_FULL_BACKUPS"),
            "serviceConfig.environmentVariables.KEEP_FULL_BACKUPS must be set, got nothing.")
        .Unknown("buildConfig.runtime")
        .Secret("buildConfig.runtime", "dotnet3", "buildConfig.runtime must be one of dotnet8, dotnet10, got [secret].");

    // Needs no backups.
    static ResourceInputs Report(ResourceInputs function) => function
        .Without("serviceConfig.environmentVariables.BACKUP_BUCKET")
        .With("buildConfig.entryPoint", "report")
        .With("serviceConfig.environmentVariables.ALERT_TOPIC", "value")
        .With("serviceConfig.environmentVariables.FIGURES_PREFIX", "value")
        .With("serviceConfig.environmentVariables.REPORT_BUCKET", "value");

    static ResourceInputs Together(ResourceInputs function) =>
        ((string[])
        [
            "BACKUP_RPO_MINUTES", "EXPORT_BUCKET", "FULL_SCHEDULE", "INCREMENTAL_SCHEDULE", "KEEP_FULL_BACKUPS", "KEEP_INCREMENTAL_DAYS",
        ])
            .Aggregate(function, static (f, name) => f.With($"serviceConfig.environmentVariables.{name}", "value"));
}
