using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class GrantsNameTheirMembersTests : ResourceRuleTests<GrantsNameTheirMembers>
{
    static readonly ResourceInputs Grant = new ResourceInputs("gcp:storage/bucketIAMMember:BucketIAMMember", "grant")
        .With("bucket", "reports")
        .With("role", "roles/storage.objectViewer")
        .With("member", "serviceAccount:trading-bot-sa@trading-prod.iam.gserviceaccount.com");

    protected override RuleCases Cases => new RuleCases(Grant)
        .Rejects(g => g.With("member", "allUsers"), "member must not be allUsers or allAuthenticatedUsers, got allUsers.")
        .Rejects(
            g => g.Without("member").With("members", ["user:a@example.com", "allAuthenticatedUsers"]),
            "members[1] must not be allUsers or allAuthenticatedUsers, got allAuthenticatedUsers.")
        .Rejects(
            _ => new ResourceInputs("gcp:projects/iAMPolicy:IAMPolicy", "policy").With(
                "policyData",
                """{"bindings":[{"role":"roles/logging.logWriter","members":["user:a@example.com"]},"""
                    + """{"role":"roles/run.invoker","members":["allUsers"]}]}"""),
            "policyData.bindings[1].members[0] must not be allUsers or allAuthenticatedUsers, got allUsers.")
        .Rejects(
            g => g.Without("member").With("members[0]", ResourceInputs.Unknown).With("members[1]", "allUsers"),
            "members[1] must not be allUsers or allAuthenticatedUsers, got allUsers.")
        .MissingOrNull("member")
        .Unknown("member")
        .Unknown("members")
        .Unknown("policyData")
        .Secret("member", "allUsers", "member must not be allUsers or allAuthenticatedUsers, got [secret].");
}
