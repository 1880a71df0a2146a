using Groundwork.Policies.Rules.LoadBalancing;

namespace Groundwork.Policies.Tests.Rules.LoadBalancing;

public sealed class SslPolicyDemandsTls12Tests : ResourceRuleTests<SslPolicyDemandsTls12>
{
    const string Profiles = "profile must be one of MODERN, RESTRICTED, FIPS_202205, CUSTOM, got ";

    static readonly ResourceInputs Policy = new ResourceInputs("gcp:compute/sSLPolicy:SSLPolicy", "modern")
        .With("minTlsVersion", "TLS_1_2")
        .With("profile", "MODERN");

    protected override RuleCases Cases => new RuleCases(Policy)
        .Accepts(
            "own ciphers with forward secrecy",
            p => p.With("profile", "CUSTOM").With("customFeatures", ["TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"]))
        .Rejects(p => p.With("minTlsVersion", "TLS_1_1"), "minTlsVersion must be one of TLS_1_2, TLS_1_3, got TLS_1_1.")
        .Rejects(p => p.With("profile", "COMPATIBLE"), Profiles + "COMPATIBLE.")
        .Rejects(
            p => p.With("profile", "CUSTOM").With("customFeatures", ["TLS_RSA_WITH_AES_128_GCM_SHA256"]),
            "customFeatures[0] must keep forward secrecy, got TLS_RSA_WITH_AES_128_GCM_SHA256.")
        .Rejects(p => p.With("profile", "CUSTOM"), "customFeatures must name the ciphers, got nothing.")
        .MissingOrNull("minTlsVersion", "minTlsVersion must be one of TLS_1_2, TLS_1_3, got nothing (the default is TLS_1_0).")
        .Missing("profile", Profiles + "nothing (the default is COMPATIBLE).")
        .Unknown("minTlsVersion")
        .Unknown("customFeatures")
        .Secret("minTlsVersion", "TLS_1_0", "minTlsVersion must be one of TLS_1_2, TLS_1_3, got [secret].");
}
