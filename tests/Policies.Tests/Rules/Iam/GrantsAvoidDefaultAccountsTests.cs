using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class GrantsAvoidDefaultAccountsTests : ResourceRuleTests<GrantsAvoidDefaultAccounts>
{
    static readonly ResourceInputs Grant = new ResourceInputs("gcp:projects/iAMMember:IAMMember", "grant")
        .With("project", "trading-prod")
        .With("role", "roles/logging.logWriter")
        .With("member", "serviceAccount:trading-bot-sa@trading-prod.iam.gserviceaccount.com");

    protected override RuleCases Cases => new RuleCases(Grant)
        .Rejects(
            g => g.With("member", "serviceAccount:123456789012-compute@developer.gserviceaccount.com"),
            "member must not be a default account, got serviceAccount:123456789012-compute@developer.gserviceaccount.com.")
        .Rejects(
            g => g.With("member", "serviceAccount:trading-prod@appspot.gserviceaccount.com"),
            "member must not be a default account, got serviceAccount:trading-prod@appspot.gserviceaccount.com.")
        .Rejects(
            g => g.With("member", "serviceAccount:123456789012@cloudbuild.gserviceaccount.com"),
            "member must not be a default account, got serviceAccount:123456789012@cloudbuild.gserviceaccount.com.")
        .MissingOrNull("member")
        .Unknown("member")
        .Secret("member", "serviceAccount:p@appspot.gserviceaccount.com", "member must not be a default account, got [secret].");
}
