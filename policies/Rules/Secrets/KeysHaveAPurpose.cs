namespace Groundwork.Policies.Rules.Secrets;

/// <summary>A key says what it is for and by which algorithm.</summary>
public sealed class KeysHaveAPurpose : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-kms-purpose",
        AppliesTo = "gcp:kms/cryptoKey:CryptoKey",
        Severity = Severity.Medium,
        Summary = "A key of another kind encrypts nothing: its users fail at their next write.",
        Remediation = "Set purpose and versionTemplate, or use Infra.Gcp.Encryption.EncryptionKeys.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs key)
    {
        yield return key.Require("purpose")
            .DefaultingTo("ENCRYPT_DECRYPT")
            .OneOf("ENCRYPT_DECRYPT", "ASYMMETRIC_SIGN", "ASYMMETRIC_DECRYPT", "MAC");
        yield return key.Require("versionTemplate.algorithm").Present();
        yield return key.Require("purpose")
            .DefaultingTo("ENCRYPT_DECRYPT")
            .EqualTo("ENCRYPT_DECRYPT")
            .Then(() => key.Require("versionTemplate.algorithm").EqualTo("GOOGLE_SYMMETRIC_ENCRYPTION"));
        yield return key.Require("versionTemplate.protectionLevel").DefaultingTo("SOFTWARE").OneOf("SOFTWARE", "HSM");
    }
}
