namespace Groundwork.Policies.Rules.LoadBalancing;

/// <summary>TLS 1.2 is the least, with ciphers that keep old traffic secret.</summary>
public sealed class SslPolicyDemandsTls12 : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-lb-ssl-policy-tls12",
        AppliesTo = ["gcp:compute/sSLPolicy:SSLPolicy", "gcp:compute/regionSslPolicy:RegionSslPolicy"],
        Severity = Severity.High,
        Summary = "Older protocols and key exchanges have been broken.",
        Remediation = "Set minTlsVersion to TLS_1_2 and profile to MODERN or RESTRICTED.",
        Frameworks = ["cis-gcp@4.0:3.9", "cis-gcp@5.0:3.11", "pci-dss@3.2.1:4.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs policy)
    {
        yield return policy.Require("minTlsVersion").DefaultingTo("TLS_1_0").OneOf("TLS_1_2", "TLS_1_3");
        yield return policy.Require("profile").DefaultingTo("COMPATIBLE").OneOf("MODERN", "RESTRICTED", "FIPS_202205", "CUSTOM");
        yield return policy.Require("profile").EqualTo("CUSTOM").Then(() => policy.Each("customFeatures").AtLeast(1, "name the ciphers"));
        yield return policy.Each("customFeatures").All(
            static feature => feature.Text(static name => !name.StartsWith("TLS_RSA_", StringComparison.Ordinal), "keep forward secrecy"));
    }
}
