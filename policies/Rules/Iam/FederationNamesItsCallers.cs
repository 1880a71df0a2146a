using System.Text.RegularExpressions;

namespace Groundwork.Policies.Rules.Iam;

/// <summary>Workflows of one repository, branch, environment and workflow are let in, and no others.</summary>
public sealed partial class FederationNamesItsCallers : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-iam-wif-provider-restricted",
        AppliesTo = "gcp:iam/workloadIdentityPoolProvider:WorkloadIdentityPoolProvider",
        Severity = Severity.Critical,
        Summary = "GitHub signs tokens for everybody's workflows; the condition alone says whose are ours.",
        Remediation =
            "Compare repository, repository_id, ref, environment, workflow_ref and event_name, all of them, or use "
            + "Infra.Gcp.Delivery.KeylessCi.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs provider)
    {
        yield return provider.Require("oidc.issuerUri").EqualTo("https://token.actions.githubusercontent.com");
        yield return provider.Require("oidc.jwksJson").Absent();
        yield return provider.Require("attributeMapping[\"google.subject\"]").EqualTo("assertion.sub");
        yield return provider.Require("attributeCondition")
            .Matches(Condition(), "compare repository, repository_id, ref, environment, workflow_ref and event_name, and nothing else");
    }

    [GeneratedRegex(
        @"^assertion\.repository == '[^']+/[^']+' && assertion\.repository_id == '[0-9]+' && assertion\.ref == 'refs/heads/[^']+' && "
            + @"assertion\.environment == '[^']+' && assertion\.workflow_ref == '[^']+/\.github/workflows/[^'@]+@refs/heads/[^']+' && "
            + @"assertion\.event_name in \['(push|schedule|workflow_dispatch)'(, '(push|schedule|workflow_dispatch)')*\]$")]
    private static partial Regex Condition();
}
