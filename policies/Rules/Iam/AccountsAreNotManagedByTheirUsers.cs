namespace Groundwork.Policies.Rules.Iam;

/// <summary>Nobody both makes service accounts and acts as them.</summary>
public sealed class AccountsAreNotManagedByTheirUsers : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-iam-sa-separation-of-duties",
        AppliesTo = ResourceTypes.GcpIam,
        Severity = Severity.High,
        Summary = "Who can do both can give himself any right there is.",
        Remediation = "Grant serviceAccountAdmin and serviceAccountUser to different principals.",
        Levels = new(Level.Advisory, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:1.8", "cis-gcp@5.0:1.9", "iso-27001@2022:A.5.3", "soc2@2017:CC6.3"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        stack.Grants.ByPrincipal().Select(static grants => SeparateDuties.Of(
            grants,
            static role => role == "roles/iam.serviceAccountAdmin",
            static role => role == "roles/iam.serviceAccountUser",
            "manage service accounts and act as them"))
            .Append(SeparateDuties.OfUnknown(stack));
}
