namespace Groundwork.Policies.Rules.Iam;

/// <summary>Nothing is granted to everybody.</summary>
public sealed class GrantsNameTheirMembers : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-iam-no-public-members",
        AppliesTo = ResourceTypes.GcpIam,
        Severity = Severity.Critical,
        Summary = "allUsers is the internet, allAuthenticatedUsers is everybody with a Google account.",
        Remediation = "Grant to the account or the group that needs it; a public site needs an exemption that names it.",
        Frameworks =
        [
            "cis-gcp@4.0:5.1", "cis-gcp@4.0:1.9", "cis-gcp@4.0:7.1", "iso-27001@2022:A.8.12", "soc2@2017:CC6.1", "pci-dss@3.2.1:7.1",
        ],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs grant)
    {
        yield return Bindings.Members(grant, static member => member.NoneOf("allUsers", "allAuthenticatedUsers"));
    }
}
