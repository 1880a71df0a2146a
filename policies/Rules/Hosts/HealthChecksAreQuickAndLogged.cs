namespace Groundwork.Policies.Rules.Hosts;

/// <summary>A host that fails is noticed within three minutes, and the finding logged.</summary>
public sealed class HealthChecksAreQuickAndLogged : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-health-check-quick",
        AppliesTo = "gcp:compute/healthCheck:HealthCheck",
        Severity = Severity.Medium,
        Summary = "What is noticed late is mended late; what is noticed too early is mended for nothing.",
        Remediation = "Set checkIntervalSec, timeoutSec and the thresholds, and logConfig.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs check)
    {
        yield return check.Require("logConfig.enable").True();
        yield return check.Require("timeoutSec").DefaultingTo(5).AtLeast(2);
        yield return check.Require("checkIntervalSec").DefaultingTo(5).AtLeast(2);
        yield return check.Require("healthyThreshold").DefaultingTo(2).AtLeast(2);
        yield return check.Require("unhealthyThreshold").DefaultingTo(2).AtLeast(2);
        yield return Verdict.Any(((string[])["httpHealthCheck.requestPath", "httpsHealthCheck.requestPath"]).Select(
            path => check.Require(path).OneOf("/health", "/healthz", "/ready")));
    }
}
