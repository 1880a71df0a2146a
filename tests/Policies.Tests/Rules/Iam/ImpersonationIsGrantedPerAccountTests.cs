using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class ImpersonationIsGrantedPerAccountTests : ResourceRuleTests<ImpersonationIsGrantedPerAccount>
{
    static readonly ResourceInputs Grant = new ResourceInputs("gcp:projects/iAMMember:IAMMember", "grant")
        .With("project", "trading-prod")
        .With("role", "roles/logging.logWriter")
        .With("member", "serviceAccount:trading-bot-sa@trading-prod.iam.gserviceaccount.com");

    protected override RuleCases Cases => new RuleCases(Grant)
        .Rejects(
            g => g.With("role", "roles/iam.serviceAccountUser"),
            "role must be granted on the account itself, not on everything, got roles/iam.serviceAccountUser.")
        .Rejects(
            g => g.With("role", "roles/iam.serviceAccountTokenCreator"),
            "role must be granted on the account itself, not on everything, got roles/iam.serviceAccountTokenCreator.")
        .Rejects(
            _ => new ResourceInputs("gcp:projects/iAMPolicy:IAMPolicy", "policy").With(
                "policyData",
                """{"bindings":[{"role":"roles/logging.logWriter","members":["user:a@example.com"]},"""
                    + """{"role":"roles/iam.workloadIdentityUser","members":["serviceAccount:"""
                    + """trading-bot-sa@trading-prod.iam.gserviceaccount.com"]}]}"""),
            "policyData.bindings[1].role must be granted on the account itself, not on everything, got roles/iam.workloadIdentityUser.")
        .MissingOrNull("role")
        .Unknown("role")
        .Secret("role", "roles/iam.serviceAccountUser", "role must be granted on the account itself, not on everything, got [secret].");
}
