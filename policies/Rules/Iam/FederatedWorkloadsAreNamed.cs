using System.Text.RegularExpressions;

namespace Groundwork.Policies.Rules.Iam;

/// <summary>Who becomes an account from outside is one subject, never a set.</summary>
public sealed partial class FederatedWorkloadsAreNamed : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-iam-federated-subject",
        AppliesTo = "gcp:serviceaccount/iAMMember:IAMMember",
        Severity = Severity.High,
        Summary = "A whole pool of callers would become the account, those let in later included.",
        Remediation =
            "Name the subject: principal://iam.googleapis.com/projects/NUMBER/locations/global/workloadIdentityPools/POOL/subject/SUBJECT.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs grant)
    {
        yield return OnlyWhen(grant.Require("role").EqualTo("roles/iam.workloadIdentityUser"), "The grant lets nobody in from outside.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs grant)
    {
        yield return grant.Require("member").Matches(Subject(), "name one subject of a pool");
    }

    [GeneratedRegex(
        @"^principal://iam\.googleapis\.com/projects/[0-9]+/locations/global/workloadIdentityPools/[a-z0-9-]+/subject/.+$|"
            + @"^serviceAccount:[a-z0-9-]+\.svc\.id\.goog\[[a-z0-9-]+/[a-z0-9-]+\]$")]
    private static partial Regex Subject();
}
