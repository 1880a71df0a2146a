using System.Text.RegularExpressions;
using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Rules.Serverless;

/// <summary>A scheduled job is on, says who it is, and is tried again.</summary>
public sealed partial class ScheduledJobsRun : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-scheduler-job-runs",
        AppliesTo = "gcp:cloudscheduler/job:Job",
        Severity = Severity.High,
        Summary = "A backup that is paused, or refused at the door, is missed when it is needed.",
        Remediation = "Make the job by Infra.Gcp.Resilience.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs job)
    {
        yield return job.Require("paused").False();
        yield return job.Require("region").Present();
        yield return job.Require("timeZone").OneOf("Etc/UTC", "UTC");
        yield return job.Require("schedule").Matches(Cron(), "be five fields of cron");
        yield return job.Require("httpTarget.uri").Matches(Address(), "be the address of a service of Cloud Run");
        yield return job.Require("httpTarget.httpMethod").EqualTo("POST");
        yield return job.Require("httpTarget.body").Present();
        yield return job.Require("httpTarget.headers[\"Content-Type\"]").EqualTo("application/json");
        yield return job.Require("httpTarget.oidcToken.serviceAccountEmail").Present();
        yield return job.Require("httpTarget.oidcToken.audience").Text(
            audience => job.At("httpTarget.uri").AsText() is not { } uri
                || uri.StartsWith(audience, StringComparison.Ordinal) && audience.Length > 8,
            "be the beginning of httpTarget.uri");
        yield return job.Require("attemptDeadline").Text(static text => Periods.Seconds(text) is >= 120 and <= 1800, "be 120s to 1800s");
        yield return job.Require("retryConfig.retryCount").AtLeast(3);
        yield return job.Require("retryConfig.maxBackoffDuration")
            .Text(static text => Periods.Seconds(text) is >= 60 and <= 3600, "be 60s to 3600s");
        yield return job.Require("retryConfig.minBackoffDuration")
            .Text(static text => Periods.Seconds(text) is >= 1 and <= 60, "be 1s to 60s");
        yield return job.Require("retryConfig.maxDoublings").AtLeast(2);
    }

    [GeneratedRegex(@"^[0-9*/,-]+( [0-9*/,-]+){4}$")]
    private static partial Regex Cron();

    [GeneratedRegex(@"^https://[a-z0-9-]+(\.[a-z0-9-]+)?\.run\.app/[A-Za-z0-9/_-]*$")]
    private static partial Regex Address();
}
