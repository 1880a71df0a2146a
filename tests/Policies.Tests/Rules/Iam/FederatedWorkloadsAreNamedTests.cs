using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Policies.Tests.Rules.Iam;

public sealed class FederatedWorkloadsAreNamedTests : ResourceRuleTests<FederatedWorkloadsAreNamed>
{
    const string Pool = "iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci";

    protected override RuleCases Cases => new RuleCases(new ResourceInputs("gcp:serviceaccount/iAMMember:IAMMember", "workload")
            .With("role", "roles/iam.workloadIdentityUser")
            .With("member", $"principal://{Pool}/subject/repo:o/r:environment:prod"))
        .Accepts(
            "a service account of Kubernetes",
            r => r.With("member", "serviceAccount:trading-bot-prod.svc.id.goog[trading-bot/trading-bot-sa]"))
        .Rejects(r => r.With("member", $"principalSet://{Pool}/*"), $"member must name one subject of a pool, got principalSet://{Pool}/*.")
        .NotApplicable(r => r.With("role", "roles/iam.serviceAccountUser"), "The grant lets nobody in from outside.")
        .MissingOrNull("member", "member must name one subject of a pool, got nothing.")
        .Unknown("member")
        .Secret("member", "allUsers", "member must name one subject of a pool, got [secret].");
}
