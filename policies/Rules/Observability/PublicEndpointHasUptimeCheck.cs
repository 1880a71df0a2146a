namespace Groundwork.Policies.Rules.Observability;

/// <summary>Every endpoint that the internet reaches is checked from outside.</summary>
public sealed class PublicEndpointHasUptimeCheck : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-mon-uptime-per-public-endpoint",
        AppliesTo =
        [
            "gcp:compute/globalForwardingRule:GlobalForwardingRule",
            "gcp:compute/forwardingRule:ForwardingRule",
            "gcp:cloudrunv2/service:Service",
            "gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig",
        ],
        Severity = Severity.High,
        Summary = "What only we can see from inside may be down for everybody else.",
        Remediation = "Make a monitoring.UptimeCheckConfig for the endpoint's host or address.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["soc2@2017:A1.1", "soc2@2017:CC7.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        var checks = stack.OfType("gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig");
        var hosts = checks.Select(static check => check.Require("monitoredResource.labels.host")).ToArray();
        var names = hosts.Select(static host => host.AsText()).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var records = stack.OfType("gcp:dns/recordSet:RecordSet").Where(record => record.At("name").AsText()?.TrimEnd('.') is { } name
            && names.Contains(name));
        var seen = checks.SelectMany(stack.ReferencesFrom).DistinctBy(static r => r.Urn).SelectMany(r => stack.ReferencesFrom(r).Prepend(r))
            .Concat(records.SelectMany(stack.ReferencesFrom))
            .Select(static r => r.Urn).ToHashSet();
        var unseen = Endpoints(stack).Where(endpoint => !stack.Targets(endpoint, "ipAddress")
            .Prepend(endpoint)
            .Any(r => seen.Contains(r.Urn))).ToArray();
        return hosts.Any(static host => host.IsUnknown)
            ? unseen.Take(1).SelectMany(_ => hosts.Where(static host => host.IsUnknown).Select(static host => host.Undetermined()))
            : unseen.Select(static endpoint => endpoint.Violation("The public endpoint must have an uptime check, got none."));
    }

    // A rule that only redirects to HTTPS is checked with the endpoint it redirects to: both stand on one address.
    static IEnumerable<ResourceInputs> Endpoints(StackView stack) =>
        stack.OfType(["gcp:compute/globalForwardingRule:GlobalForwardingRule", "gcp:compute/forwardingRule:ForwardingRule"])
            .Where(static r => (r.At("loadBalancingScheme").AsText() ?? "EXTERNAL").StartsWith("EXTERNAL", StringComparison.Ordinal))
            .Concat(stack.OfType("gcp:cloudrunv2/service:Service").Where(
                static s => s.At("ingress").AsText() is null or "INGRESS_TRAFFIC_ALL"));
}
