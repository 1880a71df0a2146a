namespace Groundwork.Policies.Rules.Iam;

/// <summary>Nothing is granted to the accounts that Google makes for everything.</summary>
public sealed partial class GrantsAvoidDefaultAccounts : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-iam-no-default-sa-grants",
        AppliesTo = ResourceTypes.GcpIam,
        Severity = Severity.High,
        Summary = "Every host and build without an account of its own shares them.",
        Remediation = "Grant to an account of its own, made by Infra.Gcp.Identity.ServiceIdentity.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:4.1", "iso-27001@2022:A.8.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs grant)
    {
        yield return Bindings.Members(grant, static member => member.NotMatching(DefaultAccount(), "not be a default account"));
    }

    [System.Text.RegularExpressions.GeneratedRegex(
        @"-compute@developer\.gserviceaccount\.com$|@appspot\.gserviceaccount\.com$|@cloudbuild\.gserviceaccount\.com$",
        System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex DefaultAccount();
}
