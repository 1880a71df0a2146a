using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class FederationNamesItsCallersTests : ResourceRuleTests<FederationNamesItsCallers>
{
    const string Path = "attributeCondition";
    const string Wanted =
        $"{Path} must compare repository, repository_id, ref, environment, workflow_ref and event_name, and nothing else, got";
    const string Ours =
        "assertion.repository == 'o/r' && assertion.repository_id == '1' && assertion.ref == "
            + "'refs/heads/main' && assertion.environment == 'prod'"
            + " && assertion.workflow_ref == 'o/r/.github/workflows/deploy.yml@refs/heads/main' && assertion.event_name in ['push']";

    static readonly ResourceInputs Good = new ResourceInputs("gcp:iam/workloadIdentityPoolProvider:WorkloadIdentityPoolProvider", "deploy")
        .With("oidc.issuerUri", "https://token.actions.githubusercontent.com")
        .With("attributeMapping[\"google.subject\"]", "assertion.sub")
        .With(Path, Ours);

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With(Path, "assertion.repository_owner == 'o'"), $"{Wanted} assertion.repository_owner == 'o'.")
        .Rejects(r => r.With(Path, "true || assertion.repository == 'o/r'"), $"{Wanted} true || assertion.repository == 'o/r'.")
        .Rejects(
            r => r.With("oidc.issuerUri", "https://example.com"),
            "oidc.issuerUri must be https://token.actions.githubusercontent.com, got https://example.com.")
        .Rejects(
            r => r.With("attributeMapping[\"google.subject\"]", "assertion.actor"),
            "attributeMapping[\"google.subject\"] must be assertion.sub, got assertion.actor.")
        .MissingOrNull(Path, $"{Wanted} nothing.")
        .Unknown(Path)
        .Secret(Path, "true", $"{Wanted} [secret].");
}
