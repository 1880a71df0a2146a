using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class ServiceAccountsHoldNoAdminRoleTests : ResourceRuleTests<ServiceAccountsHoldNoAdminRole>
{
    static readonly ResourceInputs Grant = new ResourceInputs("gcp:projects/iAMMember:IAMMember", "grant")
        .With("project", "trading-prod")
        .With("role", "roles/logging.logWriter")
        .With("member", "serviceAccount:trading-bot-sa@trading-prod.iam.gserviceaccount.com");

    static readonly ResourceInputs Account = new("gcp:serviceaccount/account:Account", "trading-bot");

    static readonly ResourceInputs Agent = new("gcp:projects/serviceIdentity:ServiceIdentity", "sql-agent");

    protected override RuleCases Cases => new RuleCases(Grant)
        .Accepts("a person", g => g.With("role", "roles/storage.admin").With("member", "group:storage@example.com"))
        .Accepts("an agent of Google's", g => g.With("role", "roles/cloudsql.admin")
            .With("member", "serviceAccount:service-123456789012@gcp-sa-cloud-sql.iam.gserviceaccount.com"))
        .Accepts("an agent of this stack", g => g.With("role", "roles/cloudsql.admin").With("member", Agent.Output("member")))
        .Rejects(g => g.With("role", "roles/editor"), "role must not administer for a service account, got roles/editor.")
        .Rejects(
            g => g.With("role", "roles/compute.networkAdmin"),
            "role must not administer for a service account, got roles/compute.networkAdmin.")
        .Rejects(
            g => g.With("role", "roles/storage.admin").With("member", Account.Output("member")),
            "role must not administer for a service account, got roles/storage.admin.")
        .Rejects(
            _ => new ResourceInputs("gcp:projects/iAMPolicy:IAMPolicy", "policy").With(
                "policyData",
                """{"bindings":[{"role":"roles/logging.logWriter","members":["user:a@example.com"]},"""
                    + """{"role":"roles/iam.securityAdmin","members":["serviceAccount:"""
                    + """trading-bot-sa@trading-prod.iam.gserviceaccount.com"]}]}"""),
            "policyData.bindings[1].role must not administer for a service account, got roles/iam.securityAdmin.")
        .Missing("role")
        .Null("member")
        .Unknown("role")
        .Undetermined("an unknown administrator", g => g.With("role", "roles/storage.admin").With("member", ResourceInputs.Unknown))
        .Unknown("member", Outcome.Passed)
        .Secret("role", "roles/owner", "role must not administer for a service account, got [secret].");
}
