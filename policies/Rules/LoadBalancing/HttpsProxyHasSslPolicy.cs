namespace Groundwork.Policies.Rules.LoadBalancing;

/// <summary>Every HTTPS proxy names the TLS policy it keeps.</summary>
public sealed class HttpsProxyHasSslPolicy : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-lb-https-proxy-ssl-policy",
        AppliesTo =
        [
            "gcp:compute/targetHttpsProxy:TargetHttpsProxy",
            "gcp:compute/targetSSLProxy:TargetSSLProxy",
            "gcp:compute/regionTargetHttpsProxy:RegionTargetHttpsProxy",
        ],
        Severity = Severity.High,
        Summary = "Without one Google Cloud accepts TLS 1.0.",
        Remediation = "Set sslPolicy.",
        Frameworks = ["cis-gcp@4.0:3.9", "cis-gcp@5.0:3.11", "pci-dss@3.2.1:4.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs proxy)
    {
        yield return proxy.Require("sslPolicy").Present();
    }
}
