using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Rules.Observability;

/// <summary>An uptime check asks often, from three regions, over TLS that it validates, and looks at the answer.</summary>
public sealed class UptimeChecksAreThorough : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-mon-uptime-tls-validated",
        AppliesTo = "gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig",
        Severity = Severity.Medium,
        Summary = "A check that takes any answer, from anybody, is green while a stranger answers.",
        Remediation =
            "Set httpCheck.useSsl and validateSsl, contentMatchers, three selectedRegions and a period of 60s; "
            + "Infra.Gcp.Edge.PublicEndpoint does.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["soc2@2017:A1.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs check)
    {
        yield return check.Require("httpCheck.useSsl").True();
        yield return check.Require("httpCheck.validateSsl").True();
        yield return check.Require("httpCheck.port").DefaultingTo(443).EqualTo(443);
        yield return check.Require("httpCheck.requestMethod").DefaultingTo("GET").EqualTo("GET");
        yield return check.Require("httpCheck.path").OneOf("/health", "/healthz", "/ready");
        yield return check.Each("httpCheck.acceptedResponseStatusCodes").AtLeast(1, "name the good answers");
        yield return check.Each("httpCheck.acceptedResponseStatusCodes")
            .All(static code => code.Require("statusValue").EqualTo(200).Or(code.Require("statusClass").EqualTo("STATUS_CLASS_2XX")));
        yield return check.Each("contentMatchers").AtLeast(1, "look at the answer");
        yield return check.Each("contentMatchers").All(
            static matcher => matcher.Require("content")
                .Present()
                .And(matcher.Require("matcher").DefaultingTo("CONTAINS_STRING").EqualTo("CONTAINS_STRING")));
        yield return check.Require("period").DefaultingTo("300s").EqualTo("60s");
        yield return check.Require("timeout").Text(static text => Periods.Seconds(text) is >= 10 and <= 60, "be 10s to 60s");
        yield return check.Each("selectedRegions").AtLeast(3, "name three regions");
        yield return check.Each("selectedRegions")
            .All(static region => region.OneOf("ASIA_PACIFIC", "EUROPE", "SOUTH_AMERICA", "USA_IOWA", "USA_OREGON", "USA_VIRGINIA"));
        yield return check.Require("checkerType").DefaultingTo("STATIC_IP_CHECKERS").EqualTo("STATIC_IP_CHECKERS");
        yield return check.Require("logCheckFailures").True();
        yield return check.Require("monitoredResource.type").EqualTo("uptime_url");
        yield return check.Require("monitoredResource.labels.host").Present();
    }
}
