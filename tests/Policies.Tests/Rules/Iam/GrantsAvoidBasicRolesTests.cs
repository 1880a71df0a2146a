using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class GrantsAvoidBasicRolesTests : ResourceRuleTests<GrantsAvoidBasicRoles>
{
    static readonly ResourceInputs Grant = new ResourceInputs("gcp:projects/iAMMember:IAMMember", "grant")
        .With("project", "trading-prod")
        .With("role", "roles/logging.logWriter")
        .With("member", "serviceAccount:trading-bot-sa@trading-prod.iam.gserviceaccount.com");

    const string Basic = "must not be roles/owner or roles/editor or roles/viewer, got";

    protected override RuleCases Cases => new RuleCases(Grant)
        .Accepts(
            "a viewer where that is configured",
            g => g.With("role", "roles/viewer").Configured(Rule.Id, GrantsAvoidBasicRoles.AllowViewer, true))
        .Rejects(g => g.With("role", "roles/viewer"), $"role {Basic} roles/viewer.")
        .Rejects(g => g.With("role", "roles/owner"), $"role {Basic} roles/owner.")
        .Rejects(
            _ => new ResourceInputs("gcp:folder/iAMBinding:IAMBinding", "binding")
                .With("role", "roles/editor")
                .With("members", ["user:a@example.com"]),
            $"role {Basic} roles/editor.")
        .Rejects(
            _ => new ResourceInputs("gcp:projects/iAMPolicy:IAMPolicy", "policy").With(
                "policyData",
                """{"bindings":[{"role":"roles/logging.logWriter","members":["user:a@example.com"]},{"role":"roles/owner","members":"""
                    + """["user:b@example.com"]}]}"""),
            $"policyData.bindings[1].role {Basic} roles/owner.")
        .Rejects(
            _ => new ResourceInputs("gcp:projects/iAMPolicy:IAMPolicy", "policy").With("policyData", "not json"),
            "policyData must be a policy in JSON, got not json.")
        .MissingOrNull("role")
        .Unknown("role")
        .Unknown("policyData")
        .Secret("role", "roles/owner", $"role {Basic} [secret].");
}
