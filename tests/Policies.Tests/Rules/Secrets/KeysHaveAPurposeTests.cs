using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Tests.Rules.Secrets;

public sealed class KeysHaveAPurposeTests : ResourceRuleTests<KeysHaveAPurpose>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:kms/cryptoKey:CryptoKey", "it")
        .With("purpose", "ENCRYPT_DECRYPT")
        .With("versionTemplate.algorithm", "GOOGLE_SYMMETRIC_ENCRYPTION")
        .With("versionTemplate.protectionLevel", "HSM");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(
            r => r.With("versionTemplate.protectionLevel", "EXTERNAL"),
            "versionTemplate.protectionLevel must be one of SOFTWARE, HSM, got EXTERNAL.")
        .MissingOrNull("versionTemplate.protectionLevel")
        .Rejects(
            r => r.With("purpose", "OTHER"),
            "purpose must be one of ENCRYPT_DECRYPT, ASYMMETRIC_SIGN, ASYMMETRIC_DECRYPT, MAC, got OTHER.")
        .MissingOrNull("purpose")
        .Rejects(
            r => r.With("versionTemplate.algorithm", "AES_128_CBC"),
            "versionTemplate.algorithm must be GOOGLE_SYMMETRIC_ENCRYPTION, got AES_128_CBC.")
        .Missing(
            "versionTemplate.algorithm",
            "versionTemplate.algorithm must be set, got nothing.",
            "versionTemplate.algorithm must be GOOGLE_SYMMETRIC_ENCRYPTION, got nothing.")
        .Unknown("versionTemplate.protectionLevel")
        .Secret(
            "versionTemplate.protectionLevel",
            "EXTERNAL",
            "versionTemplate.protectionLevel must be one of SOFTWARE, HSM, got [secret].");
}
