namespace Groundwork.Policies.Rules.Iam;

/// <summary>Nobody both manages keys and uses them.</summary>
public sealed class KeysAreNotManagedByTheirUsers : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-iam-kms-separation-of-duties",
        AppliesTo = ResourceTypes.GcpIam,
        Severity = Severity.High,
        Summary = "Who can do both can read everything and then destroy the trace.",
        Remediation = "Grant cloudkms.admin and the cryptoKey roles to different principals.",
        Levels = new(Level.Advisory, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:1.11", "cis-gcp@5.0:1.12", "iso-27001@2022:A.5.3", "soc2@2017:CC6.3"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        stack.Grants.ByPrincipal().Select(static grants => SeparateDuties.Of(
            grants,
            static role => role == "roles/cloudkms.admin",
            static role => role is "roles/cloudkms.cryptoKeyEncrypter" or "roles/cloudkms.cryptoKeyDecrypter"
                or "roles/cloudkms.cryptoKeyEncrypterDecrypter",
            "manage keys and use them"))
            .Append(SeparateDuties.OfUnknown(stack));
}
