using Groundwork.Policies.Rules.Serverless;

namespace Groundwork.Policies.Tests.Rules.Serverless;

public sealed class ScheduledJobsRunTests : ResourceRuleTests<ScheduledJobsRun>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:cloudscheduler/job:Job", "it")
        .With("paused", false)
        .With("region", "us-east1")
        .With("timeZone", "Etc/UTC")
        .With("schedule", "0 3 * * *")
        .With("httpTarget.uri", "https://backup-1.us-east1.run.app/")
        .With("httpTarget.httpMethod", "POST")
        .With("httpTarget.body", "e30=")
        .With("httpTarget.headers[\"Content-Type\"]", "application/json")
        .With("httpTarget.oidcToken.serviceAccountEmail", "s@p.iam.gserviceaccount.com")
        .With("httpTarget.oidcToken.audience", "https://backup-1.us-east1.run.app")
        .With("attemptDeadline", "180s")
        .With("retryConfig.retryCount", 5)
        .With("retryConfig.maxBackoffDuration", "300s")
        .With("retryConfig.minBackoffDuration", "5s")
        .With("retryConfig.maxDoublings", 4);

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("paused", true), "paused must be false, got true.")
        .MissingOrNull("paused", "paused must be false, got nothing.")
        .Rejects(r => r.With("timeZone", "Europe/Berlin"), "timeZone must be one of Etc/UTC, UTC, got Europe/Berlin.")
        .MissingOrNull("timeZone", "timeZone must be one of Etc/UTC, UTC, got nothing.")
        .Rejects(r => r.With("schedule", "daily"), "schedule must be five fields of cron, got daily.")
        .MissingOrNull("schedule", "schedule must be five fields of cron, got nothing.")
        .Rejects(r => r.With("httpTarget.httpMethod", "GET"), "httpTarget.httpMethod must be POST, got GET.")
        .MissingOrNull("httpTarget.httpMethod", "httpTarget.httpMethod must be POST, got nothing.")
        .Rejects(
            r => r.With("httpTarget.headers[\"Content-Type\"]", "text/plain"),
            "httpTarget.headers[\"Content-Type\"] must be application/json, got text/plain.")
        .MissingOrNull(
            "httpTarget.headers[\"Content-Type\"]",
            "httpTarget.headers[\"Content-Type\"] must be application/json, got nothing.")
        .Rejects(
            r => r.With("httpTarget.oidcToken.audience", "https://other.run.app"),
            "httpTarget.oidcToken.audience must be the beginning of httpTarget.uri, got https://other.run.app.")
        .MissingOrNull(
            "httpTarget.oidcToken.audience",
            "httpTarget.oidcToken.audience must be the beginning of httpTarget.uri, got nothing.")
        .Rejects(r => r.With("attemptDeadline", "1s"), "attemptDeadline must be 120s to 1800s, got 1s.")
        .MissingOrNull("attemptDeadline", "attemptDeadline must be 120s to 1800s, got nothing.")
        .Rejects(r => r.With("retryConfig.retryCount", 0), "retryConfig.retryCount must be at least 3, got 0.")
        .MissingOrNull("retryConfig.retryCount", "retryConfig.retryCount must be at least 3, got nothing.")
        .Rejects(r => r.With("retryConfig.maxBackoffDuration", "1s"), "retryConfig.maxBackoffDuration must be 60s to 3600s, got 1s.")
        .MissingOrNull("retryConfig.maxBackoffDuration", "retryConfig.maxBackoffDuration must be 60s to 3600s, got nothing.")
        .Rejects(r => r.With("retryConfig.minBackoffDuration", "0s"), "retryConfig.minBackoffDuration must be 1s to 60s, got 0s.")
        .MissingOrNull("retryConfig.minBackoffDuration", "retryConfig.minBackoffDuration must be 1s to 60s, got nothing.")
        .Rejects(r => r.With("retryConfig.maxDoublings", 0), "retryConfig.maxDoublings must be at least 2, got 0.")
        .MissingOrNull("retryConfig.maxDoublings", "retryConfig.maxDoublings must be at least 2, got nothing.")
        .MissingOrNull("region", "region must be set, got nothing.")
        .MissingOrNull("httpTarget.body", "httpTarget.body must be set, got nothing.")
        .MissingOrNull("httpTarget.oidcToken.serviceAccountEmail", "httpTarget.oidcToken.serviceAccountEmail must be set, got nothing.")
        .Rejects(
            r => r.With("httpTarget.uri", "https://example.com/").With("httpTarget.oidcToken.audience", "https://example.com"),
            "httpTarget.uri must be the address of a service of Cloud Run, got https://example.com/.")
        .Unknown("paused")
        .Secret("paused", true, "paused must be false, got [secret].");
}
