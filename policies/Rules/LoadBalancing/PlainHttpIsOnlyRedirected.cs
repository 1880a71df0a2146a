namespace Groundwork.Policies.Rules.LoadBalancing;

/// <summary>Plain HTTP is answered by a redirect to HTTPS and by nothing else.</summary>
public sealed class PlainHttpIsOnlyRedirected : StackRule
{
    const string Map = "gcp:compute/uRLMap:URLMap";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-lb-no-plain-http",
        AppliesTo = ["gcp:compute/targetHttpProxy:TargetHttpProxy", Map],
        Severity = Severity.High,
        Summary = "What is sent in the clear can be read, and changed, by everyone on the way.",
        Remediation =
            "Give the proxy a URL map whose defaultUrlRedirect is httpsRedirect and that has nothing else, as "
            + "Infra.Gcp.Edge.PublicEndpoint does.",
        Frameworks = ["pci-dss@4.0:4.2.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from proxy in stack.OfType("gcp:compute/targetHttpProxy:TargetHttpProxy")
        from map in stack.Targets(proxy, "urlMap").OfType(Map)
        select Verdict.All(
            map.Require("defaultUrlRedirect.httpsRedirect").True(),
            map.Require("defaultUrlRedirect.redirectResponseCode")
                .DefaultingTo("MOVED_PERMANENTLY_DEFAULT")
                .EqualTo("MOVED_PERMANENTLY_DEFAULT"),
            map.Require("defaultUrlRedirect.stripQuery").False(),
            map.Require("defaultService").Absent(),
            map.Require("hostRules").Absent());
}
