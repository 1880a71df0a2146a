using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class UptimeChecksAreThoroughTests : ResourceRuleTests<UptimeChecksAreThorough>
{
    const string Validated = "httpCheck.validateSsl must be true, got";

    static readonly ResourceInputs Check = new ResourceInputs("gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig", "web")
        .With("httpCheck.useSsl", true)
        .With("httpCheck.validateSsl", true)
        .With("httpCheck.path", "/health")
        .With("httpCheck.acceptedResponseStatusCodes[0].statusValue", 200)
        .With("contentMatchers[0].content", "ok")
        .With("period", "60s")
        .With("timeout", "10s")
        .With("selectedRegions", ["EUROPE", "USA_IOWA", "ASIA_PACIFIC"])
        .With("logCheckFailures", true)
        .With("monitoredResource.type", "uptime_url")
        .With("monitoredResource.labels.host", "api.example.com");

    protected override RuleCases Cases => new RuleCases(Check)
        .Accepts("every success", c => c.Without("httpCheck.acceptedResponseStatusCodes")
            .With("httpCheck.acceptedResponseStatusCodes[0].statusClass", "STATUS_CLASS_2XX"))
        .Rejects(c => c.With("httpCheck.validateSsl", false), $"{Validated} false.")
        .Rejects(c => c.With("period", "900s"), "period must be 60s, got 900s.")
        .Rejects(c => c.With("timeout", "1s"), "timeout must be 10s to 60s, got 1s.")
        .Rejects(
            c => c.With("contentMatchers[0].matcher", "NOT_CONTAINS_STRING"),
            "contentMatchers[0].matcher must be CONTAINS_STRING, got NOT_CONTAINS_STRING.")
        .Rejects(c => c.With("selectedRegions", ["EUROPE", "USA_IOWA"]), "selectedRegions must name three regions, got [EUROPE, USA_IOWA].")
        .Rejects(
            c => c.With("selectedRegions[0]", "USA"),
            "selectedRegions[0] must be one of ASIA_PACIFIC, EUROPE, SOUTH_AMERICA, USA_IOWA, USA_OREGON, USA_VIRGINIA, got USA.")
        .Rejects(c => c.With("checkerType", "VPC_CHECKERS"), "checkerType must be STATIC_IP_CHECKERS, got VPC_CHECKERS.")
        .MissingOrNull("httpCheck.validateSsl", $"{Validated} nothing.")
        .Unknown("httpCheck.validateSsl")
        .Secret("httpCheck.validateSsl", false, $"{Validated} [secret].");
}
