namespace Groundwork.Policies.Rules.Observability;

/// <summary>Every endpoint that the internet reaches is checked from outside.</summary>
public sealed class PublicEndpointHasUptimeCheck : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-mon-uptime-per-public-endpoint",
        AppliesTo = ["gcp:compute/globalForwardingRule:GlobalForwardingRule", "gcp:compute/forwardingRule:ForwardingRule", "gcp:cloudrunv2/service:Service", "gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig"],
        Severity = Severity.High,
        Summary = "What only we can see from inside may be down for everybody else.",
        Remediation = "Make a monitoring.UptimeCheckConfig for the endpoint's host or address.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["soc2@2017:A1.1", "soc2@2017:CC7.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        Endpoints(stack).Select(endpoint =>
        {
            var nothing = endpoint.Violation("The public endpoint must have an uptime check, got none.");
            return Verdict.OneOf(stack.OfType("gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig").Select(check => Checks(check, endpoint, stack)), nothing);
        });

    // A rule that only redirects to HTTPS is checked with the endpoint it redirects to: both stand on one address.
    static IEnumerable<ResourceInputs> Endpoints(StackView stack) =>
        stack.OfType(["gcp:compute/globalForwardingRule:GlobalForwardingRule", "gcp:compute/forwardingRule:ForwardingRule"])
            .Where(static r => (r.At("loadBalancingScheme").AsText() ?? "EXTERNAL").StartsWith("EXTERNAL", StringComparison.Ordinal))
            .Concat(stack.OfType("gcp:cloudrunv2/service:Service").Where(static s => s.At("ingress").AsText() is null or "INGRESS_TRAFFIC_ALL"));

    static Verdict Checks(ResourceInputs check, ResourceInputs endpoint, StackView stack)
    {
        var addresses = stack.Targets(endpoint, "ipAddress");
        var seen = stack.ReferencesFrom(check).SelectMany(target => stack.ReferencesFrom(target).Prepend(target)).ToArray();
        if (seen.Any(r => r.Urn == endpoint.Urn || addresses.Contains(r)))
        {
            return Verdict.Passed;
        }

        var host = check.Require("monitoredResource.labels.host");
        var records = stack.OfType("gcp:dns/recordSet:RecordSet").Where(record => addresses.Any(a => stack.ReferencesFrom(record).Contains(a)));
        return host.IsUnknown
            ? host.Undetermined()
            : Verdict.That(host.AsText() is { } name && records.Any(r => r.At("name").AsText()?.TrimEnd('.') == name), check, "The check is about another host.");
    }
}
